package org.cuttings.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the letters of a site's address say of a name: a host is the one name that a site cannot
/// give itself freely, so that it is asked about every other.
final class HostLetters {
    /// Second-level parts under which countries let names be registered: `co.uk`, `or.jp`.
    private static final Set<String> REGISTRIES =
            Set.of(
                    "ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "ne", "net", "nom", "or",
                    "org");

    /// Parts of a host that name no site but a machine or a form of it.
    private static final Set<String> MACHINES =
            Set.of("www", "www1", "www2", "www3", "m", "mobile", "amp", "news", "edition");

    /// Articles before a name, which hosts leave out as often as not.
    private static final Set<String> ARTICLES =
            Set.of(
                    "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "de",
                    "het", "o", "a");

    private final String host;
    private final List<String> labels;

    private HostLetters(String host, List<String> labels) {
        this.host = host;
        this.labels = labels;
    }

    /// @param host as [Addresses#host(String)] gives it; empty bears out nothing
    static HostLetters of(String host) {
        List<String> labels = new ArrayList<>();
        String[] parts = squeezed(host.replace("-", "")).split("\\.", -1);
        int registered = parts.length - 1;
        if (registered >= 2 && REGISTRIES.contains(parts[registered - 1])) {
            registered--;
        }
        for (int i = 0; i < registered; i++) {
            boolean last = i == registered - 1;
            if (!parts[i].isEmpty() && (last || !MACHINES.contains(parts[i]))) {
                labels.add(parts[i]);
            }
        }
        return new HostLetters(host, labels);
    }

    /// The host itself; empty if it is not known.
    String host() {
        return host;
    }

    /// Whether the host and the name have letters in common that are no chance: one holds the
    /// other, or the host has the name's initials.
    boolean bearOut(String name) {
        String letters = squeezed(name);
        if (letters.length() < 2) {
            return false;
        }
        String initials = initials(name);
        for (String label : labels) {
            boolean begins = letters.startsWith(label) && label.length() >= 2;
            boolean holds = label.length() >= 3 && letters.contains(label);
            boolean held = label.length() >= 3 && letters.length() >= 3 && label.contains(letters);
            if (begins || holds || held || (label.length() >= 3 && label.equals(initials))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the host begins as the name begins, with its first word: `QRB International` at
    /// `qrbgroup.example`. A weaker sign than that of [#bearOut(String)].
    boolean begin(String name) {
        String bare = withoutArticle(name);
        int space = bare.indexOf(' ');
        String first = squeezed(space < 0 ? bare : bare.substring(0, space));
        return first.length() >= 3 && labels.stream().anyMatch(each -> each.startsWith(first));
    }

    /// Whether the name is the host's own and nothing beside it: `The Citizen` at
    /// `citizen.example`.
    boolean areOf(String name) {
        String letters = squeezed(name);
        String bare = squeezed(withoutArticle(name));
        return labels.stream().anyMatch(each -> each.equals(letters) || each.equals(bare));
    }

    /// Whether the name begins or ends with the host's own and has something beside it: `Gazette
    /// News` at `gazette.example`.
    boolean beginOrEnd(String name) {
        String letters = squeezed(name);
        return !areOf(name)
                && labels.stream().anyMatch(e -> letters.startsWith(e) || letters.endsWith(e));
    }

    private static String withoutArticle(String name) {
        int space = name.indexOf(' ');
        boolean article =
                space > 0 && ARTICLES.contains(name.substring(0, space).toLowerCase(Locale.ROOT));
        return article ? name.substring(space + 1) : name;
    }

    private static String initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("[\\s-]++", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                out.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return out.toString();
    }

    /// Small letters, digits and dots, without accents.
    private static String squeezed(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = Character.toLowerCase(apart.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '.') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
