package org.cuttings.liveblog;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.page.ZoneNames;
import org.jspecify.annotations.Nullable;

/// The words that dates and clocks are printed with, in the languages whose live blogs we know:
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian,
/// Finnish, Polish, Czech, Turkish, Russian, Catalan, Romanian, Hungarian, Greek. A word is looked
/// up folded: lower case, without accents and without its closing full stop.
final class TimeWords {
    private TimeWords() {}

    private static final List<String> MONTHS =
            List.of(
                    """
                    january jan januar jaenner janner janvier janv enero ene gennaio gen
                    janeiro januari tammikuu tammikuuta stycznia styczen ledna leden ocak
                    января янв gener ianuarie januar ιανουαριου
                    """,
                    """
                    february feb februar fevrier fevr fev febrero febbraio fevereiro
                    februari helmikuu helmikuuta lutego luty unora unor subat февраля фев
                    febrer februarie φεβρουαριου
                    """,
                    """
                    march mar marz maerz mrz mars marzo marco maart mrt maaliskuu
                    maaliskuuta marca marzec brezna brezen mart марта мар marc martie
                    marcius μαρτιου
                    """,
                    """
                    april apr avril avr abril abr aprile aprile huhtikuu huhtikuuta kwietnia
                    kwiecien dubna duben nisan апреля апр aprilie aprilis απριλιου
                    """,
                    """
                    may mai mayo maggio mag maio mei maj toukokuu toukokuuta maja kvetna
                    kveten mayis мая май maig majus μαιου
                    """,
                    """
                    june jun juni juin junio giugno giu junho kesakuu kesakuuta czerwca
                    czerwiec cervna cerven haziran июня июн juny iunie junius ιουνιου
                    """,
                    """
                    july jul juli juillet juil julio luglio lug julho heinakuu heinakuuta
                    lipca lipiec cervence cervenec temmuz июля июл juliol iulie julius
                    ιουλιου
                    """,
                    """
                    august aug aout agosto ago augustus augusti elokuu elokuuta sierpnia
                    sierpien srpna srpen agustos августа авг agost augusztus αυγουστου
                    """,
                    """
                    september sep sept septembre septiembre setiembre settembre set setembro
                    syyskuu syyskuuta wrzesnia wrzesien zari eylul сентября сен setembre
                    septembrie szeptember σεπτεμβριου
                    """,
                    """
                    october oct oktober okt octobre octubre ottobre ott outubro out lokakuu
                    lokakuuta pazdziernika pazdziernik rijna rijen ekim октября окт
                    octombrie οκτωβριου
                    """,
                    """
                    november nov novembre noviembre novembro marraskuu marraskuuta listopada
                    listopad listopadu kasim ноября ноя noiembrie νοεμβριου
                    """,
                    """
                    december dec dezember dez decembre diciembre dic dicembre dezembro
                    desember des joulukuu joulukuuta grudnia grudzien prosince prosinec
                    aralik декабря дек desembre decembrie δεκεμβριου
                    """);

    private static final String WEEKDAYS =
            """
            monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday
            fri saturday sat sunday sun montag mo dienstag di mittwoch mi donnerstag
            do freitag fr samstag sa sonnabend sonntag so lundi lun mardi mer
            mercredi jeudi jeu vendredi ven samedi sam dimanche dim lunes martes
            miercoles mie jueves jue viernes vie sabado sab domingo dom lunedi
            martedi mercoledi giovedi gio venerdi sabato domenica segunda terca
            quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira
            sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            mandag tirsdag onsdag torsdag fredag lordag lørdag sondag søndag mandag
            tisdag mandag lordag sondag maanantai tiistai keskiviikko torstai
            perjantai lauantai sunnuntai poniedzialek wtorek sroda czwartek piatek
            sobota niedziela pondeli utery streda ctvrtek patek nedele pazartesi
            sali carsamba persembe cuma cumartesi pazar понедельник вторник среда
            четверг пятница суббота воскресенье dilluns dimarts dimecres dijous
            divendres dissabte diumenge luni marti miercuri joi vineri sambata
            duminica hetfo kedd szerda csutortok pentek szombat vasarnap
            """;

    private static final Map<String, Integer> MONTH = new HashMap<>();
    private static final Set<String> WEEKDAY = Set.of(distinct(WEEKDAYS));

    static {
        for (int m = 0; m < MONTHS.size(); m++) {
            for (String word : MONTHS.get(m).strip().split("\\s+")) {
                MONTH.put(folded(word), m + 1);
            }
        }
    }

    /// Words that may stand before, between or after the parts of a time and say nothing.
    private static final Set<String> FILLERS =
            Set.of(
                    distinct(
                            """
                            at on the of th st nd rd published posted pubblicato publie publicado
                            veroffentlicht veroeffentlicht gepostet opublikowano date time um am den
                            der dem vom ab kl klo kello klokka klockan le a il el la las los les o
                            as alle del de do da di dia den d os om op il ore ora uhr hrs hours h
                            uur heures heure hr local godz el den e в часов saat ora orele ob
                            klokken postet publicerad publisert julkaistu geplaatst
                            """));

    private static final Set<String> UPDATED =
            Set.of(
                    distinct(
                            """
                            updated update aktualisiert aktualisierung modified edited amended
                            actualise actualisee maj mis mise a-jour modifie actualizado actualizada
                            aggiornato aggiornata atualizado atualizada bijgewerkt gewijzigd
                            uppdaterad opdateret oppdatert paivitetty aktualizacja zaktualizowano
                            guncelleme stand last обновлено
                            """));

    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("today", 0),
                    Map.entry("heute", 0),
                    Map.entry("aujourd'hui", 0),
                    Map.entry("aujourd’hui", 0),
                    Map.entry("hoy", 0),
                    Map.entry("oggi", 0),
                    Map.entry("hoje", 0),
                    Map.entry("vandaag", 0),
                    Map.entry("idag", 0),
                    Map.entry("tanaan", 0),
                    Map.entry("dzis", 0),
                    Map.entry("dzisiaj", 0),
                    Map.entry("yesterday", -1),
                    Map.entry("gestern", -1),
                    Map.entry("hier", -1),
                    Map.entry("ayer", -1),
                    Map.entry("ieri", -1),
                    Map.entry("ontem", -1),
                    Map.entry("gisteren", -1),
                    Map.entry("igar", -1),
                    Map.entry("eilen", -1),
                    Map.entry("wczoraj", -1),
                    Map.entry("vorgestern", -2));

    private static final Set<String> AGO_BEFORE =
            Set.of(distinct("vor il ily hace fa fazem fai ha há for för vor"));
    private static final Set<String> AGO_AFTER =
            Set.of(distinct("ago fa atras geleden siden sedan sitten temu pred once önce назад"));

    private static final Map<String, ChronoUnit> UNITS = new HashMap<>();

    static {
        for (String word :
                distinct(
                        """
                        s sec secs second seconds sek sekunde sekunden secondes segundos secondi
                        """)) {
            UNITS.put(word, ChronoUnit.SECONDS);
        }
        for (String word :
                distinct(
                        """
                        m min mins minute minutes minuten minuto minutos minuti minuut minuter
                        minutter minuuttia minut minuta minutu minuty dakika мин минут
                        """)) {
            UNITS.put(word, ChronoUnit.MINUTES);
        }
        for (String word :
                distinct(
                        """
                        h hr hrs hour hours std stunde stunden heure heures hora horas ora ore
                        uur uren timme timmar tim time timer tuntia godz godzin godziny hodin
                        saat час часов часа
                        """)) {
            UNITS.put(word, ChronoUnit.HOURS);
        }
        for (String word :
                distinct(
                        """
                        d day days tag tage tagen jour jours dia dias giorno giorni dag dagen
                        dagar dager dni dzien den dnu gun дней дня
                        """)) {
            UNITS.put(word, ChronoUnit.DAYS);
        }
    }

    /// Zone words that name a clock without saying whether it is summer.
    private static final Map<String, ZoneId> SEASONAL =
            Map.of(
                    "ET", ZoneId.of("America/New_York"),
                    "CT", ZoneId.of("America/Chicago"),
                    "MT", ZoneId.of("America/Denver"),
                    "PT", ZoneId.of("America/Los_Angeles"),
                    "AET", ZoneId.of("Australia/Sydney"),
                    "NZT", ZoneId.of("Pacific/Auckland"));

    /// Zone words of several countries: which offset is meant follows from the publisher's own
    /// zone, or is not known.
    private static final Map<String, Map<String, Integer>> AMBIGUOUS =
            Map.of(
                    "BST", Map.of("Europe/London", 60, "Asia/Dhaka", 360),
                    "IST", Map.of("Asia/Kolkata", 330, "Europe/Dublin", 60, "Asia/Jerusalem", 120),
                    "EST", Map.of("America/New_York", -300, "Australia/Sydney", 600),
                    "CST", Map.of("America/Chicago", -360, "Asia/Shanghai", 480),
                    "MST", Map.of("America/Denver", -420, "Asia/Kuala_Lumpur", 480),
                    "AST", Map.of("America/Halifax", -240, "Asia/Riyadh", 180),
                    "GST", Map.of("Asia/Dubai", 240));

    /// What an ambiguous word means where its publisher gives no hint, but its other meanings are
    /// all but unknown in print.
    private static final Map<String, Integer> USUAL = Map.of("GST", 240);

    static @Nullable Integer month(String folded) {
        return MONTH.get(folded);
    }

    static boolean isWeekday(String folded) {
        return WEEKDAY.contains(folded);
    }

    static boolean isFiller(String folded) {
        return FILLERS.contains(folded);
    }

    static boolean isUpdated(String folded) {
        return UPDATED.contains(folded);
    }

    static @Nullable Integer dayShift(String folded) {
        return DAYS.get(folded);
    }

    static boolean leadsAgo(String folded) {
        return AGO_BEFORE.contains(folded);
    }

    static boolean endsAgo(String folded) {
        return AGO_AFTER.contains(folded);
    }

    static @Nullable ChronoUnit unit(String folded) {
        return UNITS.get(folded);
    }

    /// @param printed as printed: zones are upper case
    static boolean isZone(String printed) {
        return ZoneNames.isKnown(printed)
                || SEASONAL.containsKey(printed)
                || AMBIGUOUS.containsKey(printed);
    }

    /// The offset that a printed zone word means for a publisher.
    ///
    /// @param home the publisher's own zone, null if not known
    /// @return null where the word has several meanings and the publisher does not settle it, or
    ///   where it needs the season (see [#seasonal])
    static @Nullable ZoneOffset offset(String zone, @Nullable ZoneId home) {
        Map<String, Integer> meanings = AMBIGUOUS.get(zone);
        if (meanings == null) {
            return ZoneNames.offset(zone);
        }
        Integer minutes = home == null ? null : meanings.get(home.getId());
        if (minutes == null) {
            minutes = USUAL.get(zone);
        }
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }

    static @Nullable ZoneId seasonal(String zone) {
        return SEASONAL.get(zone);
    }

    /// Lower case without accents and without a closing full stop.
    static String folded(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        boolean ascii = true;
        for (int i = 0; i < bare.length() && ascii; i++) {
            ascii = bare.charAt(i) < 0x80;
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        if (ascii) {
            return lower;
        }
        StringBuilder kept = new StringBuilder(lower.length());
        for (char c : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c == 'ł' ? 'l' : c == 'ø' ? 'o' : c == 'ı' ? 'i' : c);
            }
        }
        return kept.toString();
    }

    private static String[] distinct(String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(TimeWords::folded)
                .distinct()
                .toArray(String[]::new);
    }
}
