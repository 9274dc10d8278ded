package org.cuttings.page;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the parts of a page that say by tag, role, class or id that they are furniture, and are
/// believed: a word in a class can lie (`has-newsletter` on the whole page), so that what holds the
/// title, or much of what reads like paragraphs, is no furniture whatever it says.
final class FurnitureMarking {
    private final Outline outline;

    /// The line of the first heading of the first level; -1 if there is none.
    private final int title;

    FurnitureMarking(Outline outline) {
        this.outline = outline;
        int found = -1;
        for (int i = 0; i < outline.lines().size() && found < 0; i++) {
            found = outline.line(i).heading() == 1 ? i : -1;
        }
        this.title = found;
    }

    /// For each line why it is furniture of `root`, or null. Lines outside of `root` stay null.
    ///
    /// @param sure whether a body is known: what lies outside of it needs no second look
    @Nullable String[] of(int root, boolean sure) {
        @Nullable String[] why = new String[outline.lines().size()];
        int total = Math.max(1, outline.prose(root));
        int number = root == 0 ? 0 : root + 1;
        while (number < outline.end(root)) {
            Furniture kind = outline.furniture(number) == 0 ? null : kind(number, total, sure);
            if (kind != null) {
                Arrays.fill(why, outline.from(number), outline.to(number), kind.why());
            }
            number = kind == null ? number + 1 : outline.end(number);
        }
        return why;
    }

    private @Nullable Furniture kind(int number, int total, boolean sure) {
        Element element = outline.element(number);
        String name = element.normalName();
        int from = outline.from(number);
        int to = outline.to(number);
        if (from >= to || name.equals("body") || name.equals("main")) {
            return null;
        }
        int bits = outline.furniture(number);
        if (title >= from && title < to) {
            bits &= Furniture.HEAD.bit();
        }
        while (bits != 0) {
            Furniture kind = Furniture.first(bits);
            if (isBelieved(kind, number, total, sure)) {
                return kind;
            }
            bits &= bits - 1;
        }
        return null;
    }

    private boolean isBelieved(Furniture kind, int number, int total, boolean sure) {
        int length = outline.length(number);
        double prose = (double) outline.prose(number) / total;
        double most = sure && outline.prose(number) < 20_000 ? 0.6 : 0.3;
        return switch (kind) {
            case COMMENTS -> prose < 0.8;
            case NAVIGATION, RELATED, OVERLAY, ASIDE, FOOTER -> prose < most;
            // publishers name the paid text itself so, for machines to know it
            case PAYWALL -> length < 400 && !outline.element(number).normalName().equals("p");
            case NEWSLETTER, ADVERTISING -> prose < 0.2 && length < 1_500;
            case SHARING -> prose < 0.2 && length < 500;
            case AUTHOR -> prose < 0.25 && length < 1_200;
            case TAGS -> length < 400 && outline.prose(number) < 100;
            case TIMES -> length < 250 && outline.prose(number) < 100;
            case CAPTION, CREDIT -> prose < 0.2 && length < 800;
            case PLAYER -> outline.prose(number) < 250 && length < 1_500;
            case HEAD -> prose < 0.25 && length < 1_200;
        };
    }
}
