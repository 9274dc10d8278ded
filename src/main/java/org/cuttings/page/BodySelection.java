package org.cuttings.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Decides line by line what of a body's container is the body.
///
/// A line is kept unless something speaks against it: what its element is called, its own words,
/// being a picture's caption or nothing but a link, or standing at the body's ends without looking
/// like its paragraphs.
final class BodySelection {
    private static final String CAPTION = Furniture.CAPTION.why();
    private static final String RELATED = Furniture.RELATED.why();
    private static final String HEAD = Furniture.HEAD.why();
    private static final String ASIDE = Furniture.ASIDE.why();
    private static final String END = "below the text";

    private static final Set<String> COPIES =
            Set.of(CAPTION, Furniture.CREDIT.why(), ASIDE, Furniture.COMMENTS.why());

    private final Outline outline;
    private final Clues clues;
    private final int from;
    private final int to;
    private final @Nullable String[] why;

    /// The tag and class that most of the paragraphs have.
    private String usual = "";

    private int first = -1;
    private int last = -1;

    private BodySelection(Outline outline, Clues clues, int container, @Nullable String[] why) {
        this.outline = outline;
        this.clues = clues;
        this.from = outline.from(container);
        this.to = outline.to(container);
        this.why = why;
    }

    /// For each line of the container why it is left out; null for those kept and for lines
    /// outside.
    static @Nullable String[] of(
            Outline outline, Clues clues, int container, FurnitureMarking marking) {
        BodySelection selection =
                new BodySelection(outline, clues, container, marking.of(container, false));
        selection.confirmed();
        selection.captions(container);
        selection.byWords();
        selection.findEnds();
        selection.before();
        selection.behind();
        selection.headings();
        return selection.why;
    }

    private void leave(int line, String reason) {
        if (why[line] == null) {
            why[line] = reason;
        }
    }

    private boolean isKept(int line) {
        return why[line] == null;
    }

    /// What the structured data have of a paragraph outweighs what its class says; a pull quote and
    /// a caption stand there too.
    private void confirmed() {
        boolean begun = false;
        for (int i = from; i < to; i++) {
            Line line = outline.line(i);
            String reason = why[i];
            if (reason == null) {
                begun |= line.isProse();
                continue;
            }
            boolean twice = COPIES.contains(reason);
            boolean vouched = !twice && line.isProse() && clues.confirmed(line.text()) > 0.8;
            // "headline" between paragraphs is a section's
            boolean section = begun && reason.equals(HEAD) && headsParagraph(i);
            boolean post = line.post() && !twice || line.post() && reason.equals(ASIDE);
            if (vouched || section || post) {
                why[i] = null;
                begun = true;
            }
        }
    }

    private boolean headsParagraph(int i) {
        Line line = outline.line(i);
        return line.heading() > 0
                || line.isProse()
                || (line.length() > 3
                        && i + 1 < to
                        && outline.line(i + 1).isProse()
                        && isKept(i + 1));
    }

    /// Captions without a caption's name: in a figure, or the only words beside a picture.
    private void captions(int container) {
        for (int i = from; i < to; i++) {
            Line line = outline.line(i);
            boolean words = line.table() || line.quoted() || line.post() || line.list() != null;
            if (line.figure() != null && !words) {
                leave(i, CAPTION);
            } else if (line.underImage() && line.length() < 200 && !line.endsSentence()) {
                leave(i, CAPTION);
            } else if (line.afterImage()
                    && line.strong() > 0.9 * line.length()
                    && line.heading() == 0
                    && line.length() < 250) {
                leave(i, CAPTION);
            }
        }
        int number = container + 1;
        while (number < outline.end(container)) {
            boolean wrapper =
                    outline.images(number) > 0
                            && outline.to(number) - outline.from(number) <= 2
                            && outline.to(number) > outline.from(number)
                            && outline.length(number) < 250
                            && isWrapper(outline.element(number));
            if (wrapper) {
                for (int i = outline.from(number); i < outline.to(number); i++) {
                    if (outline.line(i).heading() == 0 && !outline.line(i).post()) {
                        leave(i, CAPTION);
                    }
                }
            }
            number = wrapper ? outline.end(number) : number + 1;
        }
    }

    private static boolean isWrapper(Element element) {
        return switch (element.normalName()) {
            case "div", "table", "center", "section", "dl" -> true;
            default -> false;
        };
    }

    private void byWords() {
        for (int i = from; i < to; i++) {
            Line line = outline.line(i);
            if (!isKept(i)) {
                continue;
            }
            String reason = Phrases.why(line.text(), false);
            if (reason != null && clues.confirmed(line.text()) < 0.8) {
                leave(i, reason);
            } else if (line.links() > 0.85 && line.length() < 160 && !isAddress(line.text())) {
                leave(i, RELATED);
            } else if (isPointer(line)) {
                leave(i, RELATED);
            } else if (clues.isTitle(line.text()) && line.words() > 2) {
                leave(i, HEAD);
            } else if (line.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                leave(i, END);
            }
        }
    }

    /// "READ THIS | the other article": mostly a link, and no sentence.
    private static boolean isPointer(Line line) {
        int label = Math.max(line.text().indexOf(": "), line.text().indexOf(" | "));
        return label > 0
                && label < 40
                && line.links() > 0.6
                && line.length() < 200
                && line.list() == null
                && !line.table()
                && !line.endsSentence()
                && line.words() > 4;
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http") && text.indexOf(' ') < 0;
    }

    private void findEnds() {
        Map<String, Integer> shapes = new HashMap<>();
        int most = 0;
        for (int i = from; i < to; i++) {
            Line line = outline.line(i);
            if (isKept(i) && line.isProse()) {
                first = first < 0 ? i : first;
                last = i;
                int sum = shapes.merge(shape(line), line.length(), Integer::sum);
                if (sum > most) {
                    most = sum;
                    usual = shape(line);
                }
            }
        }
    }

    private static String shape(Line line) {
        Element holder = line.holder();
        return holder.normalName() + '.' + holder.attr("class");
    }

    /// What stands above the first paragraph: a byline, a date, a standfirst.
    private void before() {
        for (int i = from; i < Math.max(first, from); i++) {
            Line line = outline.line(i);
            boolean like = line.table() || (shape(line).equals(usual) && line.words() > 1);
            if (line.heading() == 1 || (!like && !line.endsSentence() && line.heading() == 0)) {
                leave(i, HEAD);
            }
        }
        if (first > from && isKept(first - 1) && Bylines.isName(outline.line(first - 1).text())) {
            leave(first - 1, Furniture.AUTHOR.why());
        }
        for (int i = first; i >= 0 && i < to && i < first + 3; i++) {
            Line line = outline.line(i);
            if (isKept(i) && !shape(line).equals(usual) && clues.isSummary(line.text())) {
                leave(i, HEAD);
            }
        }
    }

    private void behind() {
        if (last < 0) {
            return;
        }
        for (int i = last + 1; i < to; i++) {
            Line line = outline.line(i);
            // what links for a third and is no sentence points away, whatever its shape
            boolean away = line.links() > 0.33 && !line.text().contains("://");
            boolean like =
                    line.table()
                            || (shape(line).equals(usual) && !away)
                            || (line.list() != null && line.links() < 0.3);
            if (!like && !line.endsSentence() && line.heading() == 0) {
                leave(i, END);
            }
        }
        for (int i = to - 1; i > first; i--) {
            if (!isKept(i)) {
                continue;
            }
            String reason = Phrases.why(outline.line(i).text(), true);
            if (reason == null) {
                return;
            }
            leave(i, reason);
        }
    }

    /// A heading with nothing below it heads nothing. A picture or a frame is something, unless it
    /// belongs to links.
    private void headings() {
        int below = 7;
        int media = to > from ? outline.line(to - 1).media() : 0;
        boolean links = false;
        for (int i = to - 1; i >= from; i--) {
            if (!isKept(i)) {
                links |= RELATED.equals(why[i]);
                continue;
            }
            int level = outline.line(i).heading();
            boolean pictured = !links && media > outline.line(i).media() && below < 7;
            media = outline.line(i).media();
            links = false;
            if (level == 0) {
                below = 0;
            } else if (below == 0 || pictured || below > level && below < 7) {
                below = level;
            } else {
                leave(i, HEAD);
            }
        }
    }
}
