package org.cuttings.export;

import org.jspecify.annotations.Nullable;

/// Writes HTML that is XML as well, so that pages and books share it.
final class Html {
    private Html() {}

    /// Words as text or in a quoted attribute. What XML can't hold becomes U+FFFD.
    static String text(String words) {
        String plain = Plain.of(words);
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String element(String name, String inside) {
        return inside.isEmpty() ? "" : "<" + name + ">" + inside + "</" + name + ">";
    }

    /// A link that tells its target nothing of where the reader comes from; the words alone where
    /// there is no address to link to.
    static String link(String inside, @Nullable String address) {
        String target = Addresses.target(address);
        return target == null
                ? inside
                : "<a href=\"" + text(target) + "\" rel=\"noreferrer\">" + inside + "</a>";
    }
}
