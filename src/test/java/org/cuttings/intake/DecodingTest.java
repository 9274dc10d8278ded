package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What bytes say is what a browser would show, and a lie about the encoding is found out.
class DecodingTest {
    private static final String ENGLISH = "“We won’t pay €5,” said the naïve café owner – twice…";

    @Test
    void theMarkWinsOverEverything() {
        byte[] bytes =
                concat(
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        utf8("<meta charset=koi8-r>é"));
        Decoding decoding = Decoding.of(bytes, "shift_jis", true);
        assertEquals("<meta charset=koi8-r>é", decoding.text());
        assertEquals(Decoding.Known.BYTE_ORDER_MARK, decoding.known());
    }

    @Test
    void theContainerWinsOverThePage() {
        byte[] bytes =
                "<meta charset=utf-8>“Non,” a dit la mère de l’élève"
                        .getBytes(Charset.forName("windows-1252"));
        Decoding decoding = Decoding.of(bytes, "ISO-8859-1", true);
        assertEquals("windows-1252", decoding.charset());
        assertTrue(decoding.text().endsWith("“Non,” a dit la mère de l’élève"));
        assertEquals(Decoding.Known.CONTAINER, decoding.known());
    }

    @Test
    void latin1MeansWindows1252AsInBrowsers() {
        for (String label : List.of("iso-8859-1", "latin1", "us-ascii", " ISO-8859-1 ")) {
            byte[] bytes =
                    ("<meta charset='" + label + "'>" + ENGLISH)
                            .getBytes(Charset.forName("windows-1252"));
            assertTrue(Decoding.of(bytes, null, true).text().endsWith(ENGLISH), label);
        }
    }

    @Test
    void aMetaThatSaysUtf16MeansUtf8() {
        assertTrue(
                Decoding.of(utf8("<meta charset=utf-16>" + ENGLISH), null, true)
                        .text()
                        .endsWith(ENGLISH));
    }

    @Test
    void utf16WithoutMarkShowsByItsZeros() {
        String page = "<html><body><p>" + ENGLISH + "</p>";
        assertEquals(
                page, Decoding.of(page.getBytes(StandardCharsets.UTF_16LE), null, true).text());
        assertEquals(
                page, Decoding.of(page.getBytes(StandardCharsets.UTF_16BE), null, true).text());
    }

    @Test
    void gb2312HasFourByteCharactersAsInBrowsers() {
        byte[] bytes =
                "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>蓝亭“𠮷”"
                        .getBytes(Charset.forName("GB18030"));
        assertTrue(Decoding.of(bytes, null, true).text().endsWith("蓝亭“𠮷”"));
    }

    @Test
    void windowsOwnSignsAreReadInShiftJis() {
        byte[] bytes = "<meta charset=Shift_JIS>①号線～終点".getBytes(Charset.forName("windows-31j"));
        assertTrue(Decoding.of(bytes, null, true).text().endsWith("①号線～終点"));
    }

    @Test
    void aDeclarationInACommentOrAScriptIsNone() {
        byte[] page =
                utf8(
                        "<!-- <meta charset=koi8-r> --><script>'<meta"
                                + " charset=koi8-r>'</script><meta charset=utf-8>é");
        Decoding decoding = Decoding.of(page, null, true);
        assertEquals("utf-8", decoding.charset());
        assertEquals(Decoding.Known.PAGE, decoding.known());
    }

    @Test
    void aDeclarationFarDownIsFound() {
        String page = "<style>" + "p{}".repeat(9000) + "</style><meta charset=iso-8859-7>αβγ";
        assertTrue(
                Decoding.of(page.getBytes(Charset.forName("ISO-8859-7")), null, true)
                        .text()
                        .endsWith("αβγ"));
    }

    @Test
    void theFirstOfTwoDeclarationsCounts() {
        assertTrue(
                Decoding.of(utf8("<meta charset=utf-8><meta charset=shift_jis>é"), null, true)
                        .text()
                        .endsWith("é"));
    }

    @Test
    void utf8CalledAnythingElseIsUtf8AndSaysSo() {
        for (String lie : List.of("windows-1252", "koi8-r", "gb2312", "shift_jis", "iso-8859-15")) {
            Decoding decoding =
                    Decoding.of(utf8("<meta charset=" + lie + ">" + ENGLISH.repeat(4)), null, true);
            assertEquals("utf-8", decoding.charset(), lie);
            assertEquals("encoding-declared-wrongly", decoding.doubts().getFirst().code());
        }
    }

    @Test
    void mojibakeThatAPublisherPrintedIsLeftAlone() {
        String printed = "<meta charset=utf-8>donâ€™t mend what is printed";
        assertEquals(printed, Decoding.of(utf8(printed), null, true).text());
    }

    @Test
    void aBrokenByteInAPageOfUtf8IsOneMarkAndADoubt() {
        byte[] bytes =
                concat(
                        utf8("<meta charset=utf-8>naïve café, "),
                        new byte[] {(byte) 0xFF},
                        utf8("<p>naïve</p>"));
        Decoding decoding = Decoding.of(bytes, null, true);
        assertTrue(decoding.text().endsWith("café, \uFFFD<p>naïve</p>"));
        assertEquals(
                List.of("unreadable-bytes"),
                decoding.doubts().stream().map(d -> d.code()).toList());
    }

    @Test
    void aTagAfterAHalfCharacterIsNotSwallowed() {
        for (String charset : List.of("gb18030", "shift_jis", "euc-kr", "big5", "euc-jp")) {
            byte[] bytes =
                    concat(
                            ("<meta charset=" + charset + "><p>x")
                                    .getBytes(StandardCharsets.US_ASCII),
                            new byte[] {(byte) 0x88},
                            utf8("</p><p>y</p>"));
            String text = Decoding.of(bytes, charset, true).text();
            assertTrue(text.endsWith("</p><p>y</p>"), charset + ": " + text);
        }
    }

    @Test
    void noNulAndNoLoneSurrogateComesOut() {
        byte[] bytes =
                concat(
                        utf8("a\0é"),
                        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                        utf8("éé"));
        String text = Decoding.of(bytes, "utf-8", false).text();
        assertFalse(text.indexOf('\0') >= 0);
        assertTrue(text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Test
    void anyBytesGiveText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> labels =
                List.of(
                        "utf-8",
                        "gb18030",
                        "iso-2022-jp",
                        "utf-16",
                        "x-no-such",
                        "iso-2022-kr",
                        "euc-jp",
                        "big5");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            String text = Decoding.of(bytes, labels.get(i % labels.size()), i % 2 == 0).text();
            assertTrue(text.indexOf('\0') < 0, "seed " + seed);
        }
    }

    /// What is written in it, and in which encodings it is found without being told.
    private record Sample(String language, String text, String... encodings) {}

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample(
                            "English",
                            "The ferry won’t sail, “not before Friday,” the harbour master said –"
                                    + " again.",
                            "windows-1252"),
                    new Sample(
                            "French",
                            "Onze élèves ont été reçus à l’hôtel de ville, où le maire a déclaré :"
                                    + " « C’est une fête ! »",
                            "windows-1252"),
                    new Sample(
                            "German",
                            "Die Mühle mahlt wieder; über tausend Gäste kamen zur Eröffnung, so der"
                                    + " Müller – höchst zufrieden.",
                            "windows-1252"),
                    new Sample(
                            "Spanish",
                            "El año pasado la región sufrió una sequía; según el alcalde, «mañana"
                                    + " lloverá» y habrá más información.",
                            "windows-1252"),
                    new Sample(
                            "Portuguese",
                            "A câmara não aprovou a obra; segundo o vereador, a população terá de"
                                    + " esperar até ao verão.",
                            "windows-1252"),
                    new Sample(
                            "Swedish",
                            "Färjan går inte på lördag, säger hamnchefen, som ändå hoppas på bättre"
                                    + " väder från norr.",
                            "windows-1252"),
                    new Sample(
                            "Russian",
                            "В городе открылась новая обсерватория, сообщил директор. Её посетили"
                                    + " более трёхсот человек.",
                            "windows-1251",
                            "koi8-r",
                            "iso-8859-5",
                            "ibm866"),
                    new Sample(
                            "Ukrainian",
                            "У місті відкрили новий міст, повідомила міська рада. Його будували її"
                                    + " жителі п’ять років.",
                            "windows-1251",
                            "koi8-u"),
                    new Sample(
                            "Bulgarian",
                            "Кметът обяви, че новият мост ще бъде открит през пролетта, след като"
                                    + " ремонтът приключи.",
                            "windows-1251"),
                    new Sample(
                            "Polish",
                            "Burmistrz powiedział, że most będzie gotowy w przyszłym roku, choć"
                                    + " pieniędzy wciąż brakuje na ścieżkę.",
                            "windows-1250",
                            "iso-8859-2"),
                    new Sample(
                            "Czech",
                            "Starosta řekl, že nový most bude otevřen příští týden a že lidé už"
                                    + " nemusí čekat na přívoz.",
                            "windows-1250",
                            "iso-8859-2"),
                    new Sample(
                            "Hungarian",
                            "A polgármester szerint a híd jövő ősszel készül el, és a"
                                    + " környékbelieknek előnyös lesz.",
                            "windows-1250",
                            "iso-8859-2"),
                    new Sample(
                            "Greek",
                            "Ο δήμαρχος δήλωσε ότι η νέα γέφυρα θα ανοίξει την άνοιξη και"
                                    + " ευχαρίστησε τους εργάτες.",
                            "windows-1253",
                            "iso-8859-7"),
                    new Sample(
                            "Turkish",
                            "Belediye başkanı köprünün baharda açılacağını söyledi; işçilere"
                                    + " teşekkür etti ve güneşli gün diledi.",
                            "windows-1254"),
                    new Sample(
                            "Hebrew",
                            "ראש העיר אמר כי הגשר החדש ייפתח באביב והודה לכל העובדים על המאמץ.",
                            "windows-1255"),
                    new Sample(
                            "Arabic",
                            "قال رئيس البلدية إن الجسر الجديد سيفتح في الربيع وشكر جميع العمال على"
                                    + " جهودهم.",
                            "windows-1256",
                            "iso-8859-6"),
                    new Sample(
                            "Lithuanian",
                            "Meras pranešė, kad naujas tiltas bus atidarytas pavasarį, ir padėkojo"
                                    + " žmonėms už kantrybę.",
                            "windows-1257"),
                    new Sample(
                            "Thai",
                            "นายกเทศมนตรีกล่าวว่าสะพานใหม่จะเปิดในฤดูใบไม้ผลิ",
                            "windows-874"),
                    new Sample(
                            "Japanese",
                            "市長は新しい橋が春に開通すると述べた。住民からは喜びの声が上がっている。",
                            "shift_jis",
                            "euc-jp",
                            "iso-2022-jp"),
                    new Sample("Chinese", "市长说新桥将在春天开放，并感谢所有工人。我们等了十四个月，现在可以走过去了。", "gb18030"),
                    new Sample(
                            "Chinese in Taiwan", "市長說新橋將在春天開放，並感謝所有工人。我們等了十四個月，現在可以走過去了。", "big5"),
                    new Sample("Korean", "시장은 새 다리가 봄에 개통된다고 말했다. 주민들은 오래 기다렸다며 기뻐했다.", "euc-kr"));

    @TestFactory
    Stream<DynamicTest> anUndeclaredEncodingIsFoundFromItsLanguage() {
        return SAMPLES.stream()
                .flatMap(sample ->
                        Stream.of(sample.encodings())
                                .map(encoding ->
                                        DynamicTest.dynamicTest(
                                                sample.language() + " in " + encoding,
                                                () -> {
                                                    byte[] bytes =
                                                            ("<html><body><p>"
                                                                            + sample.text()
                                                                            + "</p></body></html>")
                                                                    .getBytes(
                                                                            Encodings.named(
                                                                                            encoding)
                                                                                    .charset());
                                                    String expected =
                                                            new String(
                                                                    bytes,
                                                                    Encodings.named(encoding)
                                                                            .charset());
                                                    assertEquals(
                                                            expected,
                                                            Decoding.of(bytes, null, true).text());
                                                })));
    }

    @TestFactory
    Stream<DynamicTest> aPageThatCallsItselfUtf8AndIsNotIsFoundOut() {
        return SAMPLES.stream()
                .map(sample ->
                        DynamicTest.dynamicTest(
                                sample.language(),
                                () -> {
                                    Charset charset =
                                            Encodings.named(sample.encodings()[0]).charset();
                                    byte[] bytes =
                                            ("<meta charset=utf-8><p>" + sample.text() + "</p>")
                                                    .getBytes(charset);
                                    Decoding decoding = Decoding.of(bytes, "utf-8", true);
                                    assertEquals(new String(bytes, charset), decoding.text());
                                    assertEquals(
                                            "encoding-declared-wrongly",
                                            decoding.doubts().getFirst().code());
                                }));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
