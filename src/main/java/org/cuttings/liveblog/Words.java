package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Looks at the words of small pieces of a page.
final class Words {
    private Words() {}

    /// The shown words on one line.
    static String of(Element element) {
        return line(BodyText.of(List.of(element)).text());
    }

    /// On one line, with single spaces, without zero-width characters.
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Printed.isSpace(c)) {
                space = !line.isEmpty();
            } else if (c != '\ufeff' && c != '\u200c' && c != '\u200d' && c != '\u00ad') {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /// Whether the element's text has at most `limit` characters; stops looking beyond that.
    static boolean atMost(Element element, int limit) {
        int[] left = {limit};
        NodeFilter counting =
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode text && !text.isBlank()) {
                            left[0] -= text.text().strip().length();
                        }
                        return left[0] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
                    }
                };
        NodeTraversor.filter(counting, element);
        return left[0] >= 0;
    }

    /// How many words, counted as runs of letters or digits.
    static int count(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter;
        }
        return words;
    }

    /// Lower case letters and digits, single spaces: for comparing texts of which one has lost its
    /// punctuation or its paragraphs.
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(Character.toLowerCase(c));
            } else {
                space = true;
            }
        }
        return folded.toString();
    }
}
