package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// How the posts of one publisher or plugin are built, each fact with the places where it may
/// stand, the best first. Enough for a publisher whose posts are containers; what is odd about one
/// is said by its own class. A value: each method that says more answers with a copy, so that
/// [KnownMarkups] reads as a table.
final class Markup {
    private final String name;
    private final Evaluator posts;
    private List<String> traces;
    private List<Place> key = List.of();
    private List<Place> time = List.of();
    private List<Place> updated = List.of();
    private List<Place> title = List.of();
    private List<Place> byline = List.of();
    private List<Place> body = List.of();
    private @Nullable Evaluator skip;
    private @Nullable Evaluator pinned;
    private @Nullable Evaluator keyEvent;
    private @Nullable Evaluator summary;

    private Markup(String name, String trace, Evaluator posts) {
        this.name = name;
        this.traces = List.of(trace);
        this.posts = posts;
    }

    private Markup(Markup other) {
        name = other.name;
        posts = other.posts;
        traces = other.traces;
        key = other.key;
        time = other.time;
        updated = other.updated;
        title = other.title;
        byline = other.byline;
        body = other.body;
        skip = other.skip;
        pinned = other.pinned;
        keyEvent = other.keyEvent;
        summary = other.summary;
    }

    /// @param trace the one mark by which a page of this kind is known, as in [Traces]
    /// @param posts selects the posts
    static Markup of(String name, String trace, String posts) {
        return new Markup(name, trace, QueryParser.parse(posts));
    }

    /// Another mark by which such a page is known; one of them is enough.
    Markup orTrace(String other) {
        Markup more = new Markup(this);
        more.traces = new ArrayList<>(traces);
        more.traces.add(other);
        return more;
    }

    /// Where the publisher's own id of a post stands.
    Markup key(String... places) {
        Markup more = new Markup(this);
        more.key = Place.all(places);
        return more;
    }

    /// Where the time stands, machine-readable or printed.
    Markup time(String... places) {
        Markup more = new Markup(this);
        more.time = Place.all(places);
        return more;
    }

    /// Where it says when it was last changed.
    Markup updated(String... places) {
        Markup more = new Markup(this);
        more.updated = Place.all(places);
        return more;
    }

    /// Where the heading stands.
    Markup title(String... places) {
        Markup more = new Markup(this);
        more.title = Place.all(places);
        return more;
    }

    /// Where its authors stand.
    Markup byline(String... places) {
        Markup more = new Markup(this);
        more.byline = Place.all(places);
        return more;
    }

    /// Where the words are; the post itself where nothing is said.
    Markup body(String... places) {
        Markup more = new Markup(this);
        more.body = Place.all(places);
        return more;
    }

    /// What else in a post is none of its words.
    Markup skip(String css) {
        Markup more = new Markup(this);
        more.skip = QueryParser.parse(css);
        return more;
    }

    /// What a pinned post is or has.
    Markup pinned(String css) {
        Markup more = new Markup(this);
        more.pinned = QueryParser.parse(css);
        return more;
    }

    /// What a key event is or has.
    Markup keyEvent(String css) {
        Markup more = new Markup(this);
        more.keyEvent = QueryParser.parse(css);
        return more;
    }

    /// What a summary is or has.
    Markup summary(String css) {
        Markup more = new Markup(this);
        more.summary = QueryParser.parse(css);
        return more;
    }

    String name() {
        return name;
    }

    List<Place> key() {
        return key;
    }

    List<Place> time() {
        return time;
    }

    List<Place> updated() {
        return updated;
    }

    List<Place> title() {
        return title;
    }

    List<Place> byline() {
        return byline;
    }

    List<Place> body() {
        return body;
    }

    @Nullable Evaluator skip() {
        return skip;
    }

    @Nullable Evaluator pinned() {
        return pinned;
    }

    @Nullable Evaluator keyEvent() {
        return keyEvent;
    }

    @Nullable Evaluator summary() {
        return summary;
    }

    boolean recognises(Traces page) {
        return page.haveAny(traces.toArray(String[]::new));
    }

    /// The page's posts in its order; a post within a post is part of the outer one.
    List<Element> postsOf(Sheet sheet) {
        List<Element> outer = new ArrayList<>();
        Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element post : sheet.dom().select(posts)) {
            boolean inner = false;
            for (Element up = post.parent(); up != null && !inner; up = up.parent()) {
                inner = known.contains(up);
            }
            if (!inner) {
                known.add(post);
                outer.add(post);
            }
        }
        return outer;
    }

    List<Post> split(Sheet sheet) {
        PostOfMarkup reader = new PostOfMarkup(this);
        List<Post> read = new ArrayList<>();
        for (Element post : postsOf(sheet)) {
            Post each = reader.read(post);
            if (each.hasWords() || !reader.isAdvertisement(post)) {
                read.add(each);
            }
        }
        return read;
    }

    /// Reads one post.
    Post read(Element post) {
        return new PostOfMarkup(this).read(post);
    }
}
