package org.cuttings.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;

/// Small pictures for the list, of those that came along with the pages. One is read and decoded at
/// a time, off the window's thread, the one asked for last first: the reader scrolled on since.
final class Thumbnails {
    private static final int MOST_KEPT = 300;
    private static final int MOST_WAITING = 40;
    private static final double PIXELS = 112;

    private final Desk desk;
    private final Background background;
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private boolean working;

    private record Wish(Headline line, Consumer<Optional<Image>> told) {}

    /// What was found last, and what was not there.
    private final Map<Long, Optional<Image>> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Optional<Image>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Thumbnails(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// On the window's thread.
    ///
    /// @param told at once where the picture is known, else later or, where the reader scrolled far
    ///   on, never; empty where none is kept
    void ask(Headline line, Consumer<Optional<Image>> told) {
        Optional<Image> known = kept.get(line.id());
        if (known != null) {
            told.accept(known);
            return;
        }
        waiting.push(new Wish(line, told));
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        next();
    }

    private void next() {
        if (working || waiting.isEmpty()) {
            return;
        }
        Wish wish = waiting.pop();
        working = true;
        background.run(
                () ->
                        desk.pictureOf(wish.line())
                                .flatMap(asset -> PictureDrawing.drawn(asset, PIXELS, PIXELS)),
                image -> done(wish, image),
                failure -> done(wish, Optional.empty()));
    }

    private void done(Wish wish, Optional<Image> image) {
        working = false;
        kept.put(wish.line().id(), image);
        wish.told().accept(image);
        next();
    }
}
