package org.cuttings.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much a text looks like writing in one of the languages that an encoding was made for.
///
/// Points by character: letters by how often the language uses them, marks that stand where they
/// may, against letters in odd company (a capital within a word, two scripts in one word, a sign
/// between letters).
final class Writing {
    /// @param tags how `lang` attributes begin
    /// @param letters beyond ASCII, most frequent first; small ones, the capitals go with them
    /// @param encodings that write it
    private record Language(String tags, String letters, String encodings) {}

    private static final String CYRILLIC =
            "windows-1251 koi8-r koi8-u iso-8859-5 ibm866 x-mac-cyrillic";
    private static final String CENTRAL = "windows-1250 iso-8859-2";
    private static final String WESTERN = "windows-1252 macintosh iso-8859-15 iso-8859-3";

    private static final List<Language> LANGUAGES =
            List.of(
                    new Language("ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", CYRILLIC),
                    new Language("uk", "оаинвіетрсклудмпязьбгчйхцїжєюшфщґ", CYRILLIC),
                    new Language("bg mk sr", "аоеитнрсвлдкпмзугяъбчжщхцшйфюьјљњђћџ", CYRILLIC),
                    new Language("fr", "éèàêçôâùîûëïœ", WESTERN),
                    new Language("de", "üäößéè", WESTERN),
                    new Language("es pt gl ca", "óãíáéçñúõêâàôòèüï", WESTERN),
                    new Language("it", "àèéùòì", WESTERN),
                    new Language("sv da nb no fi nn", "äåöøæéü", WESTERN),
                    new Language("is", "áíðéóöúþæý", WESTERN),
                    new Language("nl en", "éëïöüèáóçñ", WESTERN),
                    new Language("pl", "łąęśóżćńź", CENTRAL),
                    new Language("cs sk", "íáéěřýžčšůúťóďňľĺŕôä", CENTRAL),
                    new Language("hu", "áéőöóüíúű", CENTRAL),
                    new Language("ro", "ăîţâşșț", CENTRAL + " iso-8859-16"),
                    new Language("hr sl bs", "čšžćđ", CENTRAL),
                    new Language(
                            "el", "αοιετσνηυρπκμλςωγδήάίόέθύχφβώξζψϊϋ", "windows-1253 iso-8859-7"),
                    new Language("tr az", "ıüşğçöâî", "windows-1254"),
                    new Language(
                            "he iw yi", "יוהלארתבשמעקנדפחגטסצכזםןךףץ", "windows-1255 iso-8859-8"),
                    new Language(
                            "ar fa ur",
                            "الينمتروبعدهسفقكحةجأشصخىطئءذضثؤغزظإآ",
                            "windows-1256 iso-8859-6"),
                    new Language(
                            "lt lv et",
                            "ėšžųūįąčęāīēņļģķõäöü",
                            "windows-1257 iso-8859-13 iso-8859-4"),
                    new Language(
                            "vi",
                            "đưôơâăêàáạảãèéìíòóùúý\u0300\u0301\u0303\u0309\u0323",
                            "windows-1258"),
                    new Language(
                            "th",
                            "านรกอเงมยลวดทสต\u0E31\u0E48\u0E35\u0E49\u0E34ปคบหแพจชขใไ\u0E38\u0E39\u0E37โะ\u0E4C\u0E47ผศธณซภถ",
                            "windows-874"));

    /// The characters that news uses most, most frequent first in each row's language.
    private static final String HAN_SIMPLE =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导压志世金增争济油思术极交受联什认六共权收证改清己美再更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫究观越织装影算低持音众书布复容儿须际商非验连断深难近千周委技备半办青省习响约支感劳团往市何除府称太准精值号率族维划选标写存候毛亲快效院查江眼王养置派层片始专状育厂京识适属包火住调满县局照参红细引听该铁价严";

    private static final String HAN_FULL =
            "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導壓志世金增爭濟油思術極交受聯什認六共權收證改清己美再更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界林律叫究觀越織裝影算低持音眾書布複容須際商非驗連斷深難近千周委技備半辦青省習響約支感團往市何除府稱太準精值號率族維劃選標寫存候親快效院查江眼王養置派層片始專狀育廠京識適屬包火住調滿縣局照參紅細引聽該鐵價嚴台灣";

    private static final String HANGUL =
            "이다는에의가을고하지은로한를사기도인으서어대자시해일정전수부리아들과원공제상장구만여보성그주비나금무국화유있동산경진라게년스선관세계조내개당민등명발할신문회업재안용방합치결중모았었것했까지오우위소월미려연통학실히울면까며후거포요강심법행양차호석트차행된되드건북남임박김최말추분역간감교확반던와습니";

    private static final Map<String, List<Map<Character, Double>>> TABLES = tables();
    private static final Map<String, List<String>> TAGS = tags();

    private Writing() {}

    /// Points for the whole text: about 3 for each letter that is at home in the encoding's best
    /// language, below 0 for what no language writes.
    static double score(String encoding, CharSequence text, @Nullable String language) {
        double bonus = language != null && speaks(encoding, language) ? 0.6 : 0;
        return switch (encoding) {
            case "shift_jis", "euc-jp" -> japanese(text, bonus);
            case "gb18030" -> chinese(text, HAN_SIMPLE, bonus);
            case "big5" -> chinese(text, HAN_FULL, bonus);
            case "euc-kr" -> korean(text, bonus);
            default -> alphabetic(text, TABLES.getOrDefault(encoding, List.of()), bonus);
        };
    }

    private static boolean speaks(String encoding, String language) {
        String first = language.length() < 2 ? language : language.substring(0, 2);
        return TAGS.getOrDefault(encoding, List.of()).contains(first);
    }

    private static double alphabetic(
            CharSequence text, List<Map<Character, Double>> languages, double bonus) {
        double best = Double.NEGATIVE_INFINITY;
        double common = company(text);
        for (Map<Character, Double> language : languages) {
            double points = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x80 && isLetter(c)) {
                    points += language.getOrDefault(c, -0.5) + bonus;
                }
            }
            best = Math.max(best, points);
        }
        return languages.isEmpty() ? common : common + best;
    }

    /// What holds for all alphabets: who stands beside whom.
    private static double company(CharSequence text) {
        double points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (isLetter(c)) {
                boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
                if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                    points -= 3;
                }
                if (mixed(c, before) || mixed(c, after)) {
                    points -= 3;
                }
                // Latin letters with marks are the exception in a word, others are the rule.
                if (latin
                        && before >= 0x80
                        && isLetter(before)
                        && after >= 0x80
                        && isLetter(after)) {
                    points -= 2;
                }
                if (isOrdinalSign(c)) {
                    points -= isLetter(after) ? 3 : 0;
                }
            } else if (c < 0xA0) {
                points -= 6;
            } else if (c >= 0x2500 && c < 0x2600 || c == '\uFFFD') {
                points -= 3;
            } else {
                boolean between = isLetter(before) && isLetter(after);
                points += mark(c, before, after, between);
            }
        }
        return points;
    }

    private static double mark(char c, char before, char after, boolean between) {
        return switch (c) {
            case '’' -> 2.5;
            case '“', '„', '«', '‘', '‚' -> isLetter(before) ? -1 : 2.5;
            case '”', '»' -> isLetter(after) ? 0 : 2.5;
            case '–', '—', '…' -> 2;
            case '\u00A0', '\u00AD' -> 1;
            case '·' -> between ? 1 : 0.5;
            case '€', '£', '°', '№', '§', '©', '®', '¿', '¡', '™', '•', '‰' -> between ? -3 : 1;
            default -> between ? -3 : -0.5;
        };
    }

    private static boolean mixed(char c, char neighbour) {
        if (!isLetter(neighbour)) {
            return false;
        }
        return Character.isLetter(c)
                && Character.isLetter(neighbour)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.of(neighbour)
                && !isOrdinalSign(c);
    }

    private static boolean isOrdinalSign(char c) {
        return c == 'ª' || c == 'º' || c == 'µ';
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static double japanese(CharSequence text, double bonus) {
        double points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (c >= 0x3041 && c <= 0x30FF) {
                points += 6;
            } else if (HAN_SIMPLE.indexOf(c) >= 0 || HAN_FULL.indexOf(c) >= 0) {
                points += 5.5 + 2 * bonus;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                points += 2 + 2 * bonus;
            } else if (isEastAsianMark(c)) {
                points += 4;
            } else {
                points -= 1;
            }
        }
        return points;
    }

    private static double chinese(CharSequence text, String frequent, double bonus) {
        double points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            int rank = frequent.indexOf(c);
            if (rank >= 0) {
                points += (rank < 100 ? 8 : 6) + 2 * bonus;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                points += 1 + 2 * bonus;
            } else if (isEastAsianMark(c)) {
                points += 4;
            } else if (c >= 0x2014 && c <= 0x2026) {
                points += 2;
            } else {
                points -= 3;
            }
        }
        return points;
    }

    private static double korean(CharSequence text, double bonus) {
        double points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (HANGUL.indexOf(c) >= 0) {
                points += 6 + 2 * bonus;
            } else if (c >= 0xAC00 && c <= 0xD7A3) {
                points += 2 + 2 * bonus;
            } else if (isEastAsianMark(c) || c >= 0x2014 && c <= 0x2026) {
                points += 2;
            } else {
                points -= 3;
            }
        }
        return points;
    }

    private static boolean isEastAsianMark(char c) {
        return c >= 0x3000 && c <= 0x3011 || c >= 0xFF01 && c <= 0xFF5E;
    }

    private static Map<String, List<Map<Character, Double>>> tables() {
        Map<String, List<Map<Character, Double>>> tables = new HashMap<>();
        for (Language language : LANGUAGES) {
            Map<Character, Double> points = new HashMap<>();
            String letters = language.letters();
            for (int i = 0; i < letters.length(); i++) {
                double value = Math.max(0.5, 3.0 - 3.0 * i / letters.length());
                points.put(letters.charAt(i), value);
                points.putIfAbsent(Character.toUpperCase(letters.charAt(i)), value * 0.8);
            }
            for (String encoding : language.encodings().split(" ", -1)) {
                tables.computeIfAbsent(encoding, none -> new ArrayList<>()).add(points);
            }
        }
        return tables;
    }

    private static Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new HashMap<>();
        for (Language language : LANGUAGES) {
            for (String encoding : language.encodings().split(" ", -1)) {
                tags.computeIfAbsent(encoding, none -> new ArrayList<>())
                        .addAll(List.of(language.tags().split(" ", -1)));
            }
        }
        tags.put("shift_jis", List.of("ja"));
        tags.put("euc-jp", List.of("ja"));
        tags.put("gb18030", List.of("zh"));
        tags.put("big5", List.of("zh"));
        tags.put("euc-kr", List.of("ko"));
        return tags;
    }
}
