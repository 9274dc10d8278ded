package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes the names out of a printed byline.
final class Bylines {
    private static final List<String> LEADS =
            List.of(
                    "posted by ",
                    "written by ",
                    "reported by ",
                    "reporting by ",
                    "by ",
                    "from ",
                    "von ",
                    "par ",
                    "por ",
                    "de ",
                    "di ",
                    "door ",
                    "av ",
                    "af ",
                    "przez ");

    /// What stands where names stand and is none.
    private static final Set<String> LABELS =
            Set.of(
                    "key event",
                    "key events",
                    "breaking",
                    "breaking news",
                    "pinned",
                    "live",
                    "share",
                    "update",
                    "updated",
                    "new",
                    "latest",
                    "exclusive",
                    "analysis",
                    "watch",
                    "eilmeldung",
                    "gepinnt");

    private static final int LONGEST_NAME = 60;

    private Bylines() {}

    /// The names in order, without "By" and the like; empty where the words are no names.
    static List<String> names(String printed) {
        String rest = withoutPaper(withoutLead(withoutDate(Words.line(printed))));
        List<String> names = new ArrayList<>();
        for (String part : parts(rest)) {
            String name = withoutPlace(trimmed(part));
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    static String withoutLead(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String lead : LEADS) {
            if (lower.startsWith(lead)
                    && line.length() > lead.length()
                    && Character.isUpperCase(line.codePointAt(lead.length()))) {
                return line.substring(lead.length()).strip();
            }
        }
        return line;
    }

    private static List<String> parts(String line) {
        String even =
                line.replace(" and ", "\n")
                        .replace(" und ", "\n")
                        .replace(" et ", "\n")
                        .replace(" & ", "\n")
                        .replace(" | ", "\n")
                        .replace(", ", "\n")
                        .replace("; ", "\n");
        return even.lines().toList();
    }

    /// "Ida Bek on 20/9/2016 at 13.06"
    private static String withoutDate(String line) {
        int at = line.indexOf(" on ");
        return at > 0 && at + 4 < line.length() && Character.isDigit(line.charAt(at + 4))
                ? line.substring(0, at)
                : line;
    }

    /// "CNN’s Ida Bek"
    private static String withoutPaper(String line) {
        int at = Math.max(line.indexOf("’s "), line.indexOf("'s "));
        return at > 1
                        && line.indexOf(' ') > at
                        && at + 3 < line.length()
                        && Character.isUpperCase(line.codePointAt(at + 3))
                ? line.substring(at + 3)
                : line;
    }

    /// "Ida Bek in London"
    private static String withoutPlace(String name) {
        int at = name.indexOf(" in ");
        return at > 0 && name.indexOf(' ') < at ? name.substring(0, at) : name;
    }

    private static String trimmed(String part) {
        String name = part.strip();
        while (!name.isEmpty() && ",;:|·•-–—".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).strip();
        }
        while (!name.isEmpty() && ",;:|·•-–—".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1).strip();
        }
        return name;
    }

    private static boolean isName(String name) {
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || LABELS.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return letters >= 2 && digits <= 2 && Words.count(name) <= 7 && !name.contains("://");
    }
}
