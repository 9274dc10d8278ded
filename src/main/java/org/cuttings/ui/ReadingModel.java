package org.cuttings.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cuttings.desk.Desk;
import org.cuttings.model.Asset;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Quote;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// What the reading pane shows: one article, the quote and the link in hand, what a find has found.
final class ReadingModel {
    /// An article with its lines.
    ///
    /// @param said what the reader put on the article's entries and on words of them
    record Shown(KeptArticle kept, List<Said> said, ReadingText text) {}

    /// A quote that the reader points at or whose words hold the caret.
    ///
    /// @param id in the archive
    /// @param cue the words that report it; empty where there are none
    /// @param entry in which it stands, from 0
    /// @param mention the words that name the speaker here; empty where there are none
    record InHand(long id, int entry, Quote quote, String words, String cue, String mention) {}

    /// What a find has found.
    ///
    /// @param current which is looked at; -1 for none
    record Found(List<ReadingText.Stretch> places, int current) {
        static final Found NOTHING = new Found(List.of(), -1);

        Optional<ReadingText.Stretch> place() {
            return current < 0 ? Optional.empty() : Optional.of(places.get(current));
        }
    }

    private static final int MOST_FOUND = 10_000;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();

    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReadingText.@Nullable Stretch> goal =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable InHand> quote = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<ReadingText.Order> order =
            new SimpleObjectProperty<>(ReadingText.Order.AS_ON_THE_PAGE);
    private final BooleanProperty leftOut = new SimpleBooleanProperty(false);
    private final BooleanProperty evidence = new SimpleBooleanProperty(false);
    private final ObjectProperty<Times> times =
            new SimpleObjectProperty<>(new Times(null, Locale.getDefault()));

    ReadingModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        find.addListener((property, old, now) -> findAnew(now));
        order.addListener((property, old, now) -> layAnew());
        times.addListener((property, old, now) -> layAnew());
        evidence.addListener((property, old, now) -> layAnew());
        leftOut.addListener((property, old, now) -> {
            layAnew();
            Shown laid = shown.get();
            if (laid != null) {
                laid.text().leftOutLine().ifPresent(line -> goal.set(at(line)));
            }
        });
    }

    /// What is shown; null before anything was opened.
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Where the view is asked to go; set anew for each wish.
    ReadOnlyObjectProperty<ReadingText.@Nullable Stretch> goal() {
        return goal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable InHand> quote() {
        return quote.getReadOnlyProperty();
    }

    /// The address of the link in hand; empty where there is none.
    ReadOnlyStringProperty link() {
        return link.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /// The words to find in what is shown.
    StringProperty find() {
        return find;
    }

    ObjectProperty<ReadingText.Order> order() {
        return order;
    }

    /// Whether the page's text that is in no entry stands at the end.
    BooleanProperty leftOut() {
        return leftOut;
    }

    /// Whether each fact and entry has with it where it was read.
    BooleanProperty evidence() {
        return evidence;
    }

    ObjectProperty<Times> times() {
        return times;
    }

    /// Shows an article from its beginning.
    void open(long article) {
        open(article, -1, null);
    }

    /// Shows an article at the words of an entry.
    ///
    /// @param entry the entry's id; -1 for the article's beginning
    /// @param words the place in the entry's text; null for the entry's beginning
    void open(long article, long entry, @Nullable Span words) {
        int mine = asked.incrementAndGet();
        Shown now = shown.get();
        if (now != null && now.kept().headline().id() == article) {
            goTo(now, entry, words);
            return;
        }
        Look look = look();
        background.run(
                () -> desk.article(article).map(kept -> look.at(kept, desk.said(article))),
                opened -> {
                    if (mine != asked.get()) {
                        return;
                    }
                    if (opened.isEmpty()) {
                        status.say(Words.of("reading.gone"));
                        return;
                    }
                    show(opened.get());
                    goTo(opened.get(), entry, words);
                },
                status::say);
    }

    /// Reads what is shown again from the archive, as after a correction.
    void refresh() {
        Shown now = shown.get();
        if (now != null) {
            int mine = asked.get();
            long article = now.kept().headline().id();
            Look look = look();
            background.run(
                    () -> desk.article(article).map(kept -> look.at(kept, desk.said(article))),
                    laid -> {
                        if (mine == asked.get()) {
                            laid.ifPresent(this::show);
                        }
                    },
                    status::say);
        }
    }

    /// Shows nothing, as when what was shown went to the bin.
    void clear() {
        asked.incrementAndGet();
        quote.set(null);
        link.set("");
        found.set(Found.NOTHING);
        shown.set(null);
    }

    /// The reader points at a place, or the caret is there.
    void pointAt(int line, int column) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        quote.set(now.text().quoteAt(line, column).map(at -> inHand(now, at)).orElse(null));
        link.set(now.text().linkAt(line, column).orElse(""));
    }

    /// Goes to the entry before or after the line.
    void entryFrom(int line, int step) {
        Shown now = shown.get();
        if (now != null) {
            now.text()
                    .entryFrom(line, step)
                    .ifPresent(entry -> goal.set(at(now.text().lineOf(entry))));
        }
    }

    /// Goes to the quote before or after a place.
    void quoteFrom(int line, int column, int step) {
        Shown now = shown.get();
        if (now != null) {
            now.text()
                    .quoteFrom(line, column, step)
                    .ifPresent(place -> {
                        goal.set(place);
                        pointAt(place.line(), place.start());
                    });
        }
    }

    /// Goes to the next place found, or the one before, and round at the ends.
    void findFrom(int step) {
        Found now = found.get();
        if (!now.places().isEmpty()) {
            int next = Math.floorMod(now.current() + step, now.places().size());
            found.set(new Found(now.places(), next));
            goal.set(now.places().get(next));
        }
    }

    void goTo(int entry) {
        Shown now = shown.get();
        if (now != null) {
            goal.set(at(now.text().lineOf(entry)));
        }
    }

    /// The hours of what is shown; [Timeline#NONE] where it has none.
    Timeline timeline() {
        Shown now = shown.get();
        return now == null ? Timeline.NONE : Timeline.of(now.kept().article(), now.text());
    }

    boolean hasTimeline() {
        return !timeline().isEmpty();
    }

    /// Goes to words of an entry's text.
    void goTo(int entry, Span words) {
        Shown now = shown.get();
        if (now != null) {
            goTo(now, now.kept().entryIds().get(entry), words);
        }
    }

    /// The picture's bytes, if they came along. To be called off the window's thread.
    Optional<Asset> picture(String address) {
        Shown now = shown.get();
        return now == null ? Optional.empty() : desk.asset(now.kept().headline().id(), address);
    }

    /// How an article is laid out.
    private record Look(Times times, ReadingText.Order order, ReadingText.Asides asides) {
        Shown at(KeptArticle kept, List<Said> said) {
            return new Shown(kept, said, ReadingText.of(kept, times, order, asides, said));
        }
    }

    private Look look() {
        return new Look(
                times.get(), order.get(), new ReadingText.Asides(leftOut.get(), evidence.get()));
    }

    private void show(Shown now) {
        quote.set(null);
        link.set("");
        shown.set(now);
        findAnew(find.get());
    }

    private void layAnew() {
        Shown now = shown.get();
        if (now != null) {
            show(look().at(now.kept(), now.said()));
        }
    }

    private void findAnew(String words) {
        Shown now = shown.get();
        List<ReadingText.Stretch> places =
                now == null ? List.of() : now.text().find(words, MOST_FOUND);
        Found anew = new Found(places, places.isEmpty() ? -1 : 0);
        found.set(anew);
        anew.place().ifPresent(goal::set);
    }

    private void goTo(Shown now, long entry, @Nullable Span words) {
        int number = now.kept().entryIds().indexOf(entry);
        if (number < 0) {
            goal.set(at(0));
            return;
        }
        Optional<ReadingText.Stretch> place =
                words == null ? Optional.empty() : now.text().placeOf(number, words);
        goal.set(place.orElse(at(now.text().lineOf(number))));
        place.ifPresent(it -> pointAt(it.line(), it.start()));
    }

    private static ReadingText.Stretch at(int line) {
        return new ReadingText.Stretch(line, 0, 0);
    }

    private static InHand inHand(Shown now, ReadingText.QuoteAt at) {
        Entry entry = now.kept().article().entries().get(at.entry());
        Quote quote = entry.quotes().get(at.quote());
        Span cue = quote.cue();
        Span mention = quote.mention();
        return new InHand(
                now.kept().quoteIds().get(at.entry()).get(at.quote()),
                at.entry(),
                quote,
                quote.span().of(entry.text()),
                cue == null ? "" : cue.of(entry.text()),
                mention == null ? "" : mention.of(entry.text()));
    }
}
