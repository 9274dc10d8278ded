package org.cuttings.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A stretch of a page's visible text that no block border or double line break parts: a paragraph,
/// a heading, a menu's item.
///
/// @param nodes the text nodes it is made of, in order; each belongs to one line
/// @param holder the innermost block element around it
/// @param text white space normalised
/// @param linked how many of its characters are link text
/// @param strong how many of its characters are emphasised
/// @param figure the figure it stands in; null if none
/// @param list the innermost list it stands in; null if none
/// @param heading 1 to 6 in a heading, else 0
/// @param quoted whether it stands in a block quotation
/// @param post whether it stands in an embedded post
/// @param table whether it stands in a table of data
/// @param underImage whether it is the first in its block element, and a picture stands before it
///   there
/// @param afterImage whether a picture stands between the line before and this one
/// @param words how many words' worth of text it is
/// @param media how many pictures and frames stand before its end on the page
record Line(
        List<TextNode> nodes,
        Element holder,
        String text,
        int linked,
        int strong,
        @Nullable Element figure,
        @Nullable Element list,
        int heading,
        boolean quoted,
        boolean post,
        boolean table,
        boolean underImage,
        boolean afterImage,
        int media,
        int words) {

    int length() {
        return text.length();
    }

    /// Share of link text, 0 to 1.
    double links() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /// Whether it ends as sentences end, closing marks and notes apart.
    boolean endsSentence() {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’»«)]›‹“* ".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;。！？．؟۔।॥".indexOf(text.charAt(i)) >= 0;
    }

    /// How many words' worth of text: scripts without spaces count letters.
    static int words(String text) {
        int words = 0;
        int dense = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                words += within ? 0 : 1;
                within = true;
            } else if (c >= '\u0e00' && isDense(c)) {
                dense++;
                within = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += within ? 0 : 1;
                within = true;
            } else if (c != '\'' && c != '’' && c != '-') {
                within = false;
            }
        }
        return words + (dense + 1) / 2;
    }

    private static boolean isDense(char c) {
        return c <= '\u0eff'
                || (c >= '\u1000' && c <= '\u109f')
                || (c >= '\u1780' && c <= '\u17ff')
                || (c >= '\u3040' && c <= '\u30ff')
                || (c >= '\u3400' && c <= '\u9fff')
                || (c >= '\uf900' && c <= '\ufaff');
    }

    /// Whether it reads like a paragraph of an article, from the outside: long enough, not mostly
    /// links.
    boolean isProse() {
        if (heading > 0 || words < 8 || length() < 25) {
            return false;
        }
        return (words >= 20 && links() < 0.5) || (endsSentence() && links() < 0.35);
    }
}
