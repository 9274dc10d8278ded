package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names in a page's copyright lines: `© 2024 The Example Company. All rights reserved.` Photo
/// credits look alike; whoever asks looks at the address too.
final class Signatures {
    private static final int MOST = 40;

    /// Neither a name nor the end of one: the marks, years, and what stands between them.
    private static final Pattern MARK =
            Pattern.compile(
                    "(?:©|ⓒ|Ⓒ|\\([cC]\\)|\\b(?i:copyright)\\b)"
                            + "(?:[\\s:,|–—-]|©|ⓒ|Ⓒ|\\([cC]\\)|\\b(?i:copyright|by)\\b"
                            + "|\\b(?:19|20)\\d\\d\\b|\\b\\d\\d\\b)*+");

    /// Where a name ends: a stop, a year, or the sentence that reserves the rights.
    private static final Pattern END =
            Pattern.compile(
                    "[,;|/•·\\n©(]|[.](?=\\s|$)|\\s[–—-]\\s|\\b(?:19|20)\\d\\d\\b"
                            + "|(?i:\\ball rights\\b|\\balle rechte\\b|\\btous droits\\b"
                            + "|\\btodos los derechos\\b|\\btutti i diritti\\b"
                            + "|\\btodos os direitos\\b|\\bor its\\b)");

    /// What companies have behind their names by law.
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "[\\s,]++(?:&\\s*)?+(?i:company|co|inc|ltd|limited|llc|plc|corp|corporation"
                            + "|gmbh|ag|kg|se|ab|as|asa|oy|bv|nv|spa|srl|sl|slu|sa|sas"
                            + "|k\\.k|s\\.a|s\\.l|a\\.s|s\\.r\\.o|s\\.p\\.a)\\.?+$");

    private Signatures() {}

    /// Names as printed, without what the law puts behind them, those at the page's end first.
    static List<String> of(Outline outline) {
        List<String> names = new ArrayList<>();
        for (int i = outline.lines().size() - 1; i >= 0 && names.size() < MOST; i--) {
            String text = outline.line(i).text();
            if (isSigned(text)) {
                read(text, names);
            }
        }
        return names;
    }

    private static boolean isSigned(String text) {
        return text.indexOf('©') >= 0
                || text.indexOf('ⓒ') >= 0
                || text.indexOf('Ⓒ') >= 0
                || text.contains("opyright")
                || text.contains("OPYRIGHT")
                || text.contains("(c)")
                || text.contains("(C)");
    }

    private static void read(String text, List<String> names) {
        Matcher mark = MARK.matcher(text);
        while (mark.find() && names.size() < MOST) {
            Matcher end = END.matcher(text).region(mark.end(), text.length());
            String behind = text.substring(mark.end(), end.find() ? end.start() : text.length());
            add(names, behind);
            if (behind.isBlank()) {
                String before = text.substring(0, mark.start());
                add(
                        names,
                        before.substring(
                                Math.max(before.lastIndexOf('.'), before.lastIndexOf('|')) + 1));
            }
        }
    }

    private static void add(List<String> names, String raw) {
        String name = raw.strip();
        if (name.length() < 2 || name.length() > 60) {
            return;
        }
        String bare = LEGAL_FORM.matcher(name).replaceFirst("").strip();
        names.add(bare.length() < 2 ? name : bare);
    }
}
