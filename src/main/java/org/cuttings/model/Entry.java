package org.cuttings.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A timestamped piece of an article: one post of a live blog. An ordinary article has exactly one.
///
/// Starts small and grows by name: `Entry.of(timing, prose).titled("…").by(names)`.
///
/// @param key the publisher's own id of the entry; null where the page has none
/// @param timing when, and how we know
/// @param updated when the publisher last changed it; null if the page does not tell
/// @param title the entry's own heading; null where it has none
/// @param bylines the entry's own authors; empty where it names none
/// @param flags what the publisher marks it as
/// @param prose its words
/// @param quotes in the text's order
/// @param sources in the text's order
/// @param evidence which strategy gave what
public record Entry(
        @Nullable String key,
        Timing timing,
        @Nullable Moment updated,
        @Nullable String title,
        List<String> bylines,
        Set<Flag> flags,
        Prose prose,
        List<Quote> quotes,
        List<Source> sources,
        List<Evidence> evidence) {
    /// What a publisher marks an entry as.
    public enum Flag {
        PINNED,
        KEY_EVENT,
        SUMMARY
    }

    public Entry {
        bylines = List.copyOf(bylines);
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        quotes = List.copyOf(quotes);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
    }

    public static Entry of(Timing timing, Prose prose) {
        return new Entry(
                null, timing, null, null, List.of(), Set.of(), prose, List.of(), List.of(),
                List.of());
    }

    public Entry keyed(@Nullable String key) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry timed(Timing timing) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry updated(@Nullable Moment updated) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry titled(@Nullable String title) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry by(List<String> bylines) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry flagged(Set<Flag> flags) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry reading(Prose prose) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry saying(List<Quote> quotes, List<Source> sources) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public Entry because(List<Evidence> evidence) {
        return new Entry(
                key, timing, updated, title, bylines, flags, prose, quotes, sources, evidence);
    }

    public String text() {
        return prose.text();
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
