package org.cuttings.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// How plainly an element says that it is the article's body: 0 for one that says nothing, 1 for
/// `article` and `main`, 2 for a body's class name, 3 for schema.org's `articleBody`.
final class BodyMarks {
    /// Names of body containers, as they stand in classes and ids once everything but letters is
    /// taken out: those of schema.org, of the wide-spread content systems and of what publishers
    /// agree on without knowing.
    private static final List<String> NAMES =
            List.of(
                    "articlebody",
                    "articlecontent",
                    "articletext",
                    "articlecopy",
                    "articlemaincontent",
                    "storybody",
                    "storycontent",
                    "storytext",
                    "entrycontent",
                    "postcontent",
                    "postbody",
                    "bodycopy",
                    "bodytext",
                    "bodycontent",
                    "contentbody",
                    "contenttext",
                    "newsbody",
                    "newstext",
                    "newscontent",
                    "maintext",
                    "textbody",
                    "pagebody",
                    "blogcontent",
                    "singlecontent",
                    "fieldnamebody",
                    "fieldbody",
                    "richtext",
                    "artikelbody",
                    "artikeltext",
                    "articulobody",
                    "cuerponoticia",
                    "corpoarticolo",
                    "textonoticia",
                    "paragraphs");

    private BodyMarks() {}

    /// Whether it has schema.org's `articleBody`.
    static boolean isProperty(Element element) {
        return Attribute.of(element, "itemprop").contains("articleBody")
                || Attribute.of(element, "property").contains("articleBody");
    }

    /// Whether one of the classes or ids is a body's name; [ClassTraits] remembers it.
    static boolean isNamed(String classes) {
        if (classes.isEmpty() || classes.length() > 1_000) {
            return false;
        }
        int from = 0;
        while (from < classes.length()) {
            int end = classes.indexOf(' ', from);
            end = end < 0 ? classes.length() : end;
            if (end - from >= 8 && isName(classes.substring(from, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isName(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        String squeezed = letters.toString().toLowerCase(Locale.ROOT);
        for (String name : NAMES) {
            int at = squeezed.indexOf(name);
            // "article-body", "c-article-body", "article-body--wide"; not "article-body-related"
            if (at >= 0 && squeezed.length() - name.length() <= 12) {
                return true;
            }
        }
        return false;
    }
}
