package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Where an entry says that it has its information from: agencies and papers that report or were
/// told, documents that say or in which somebody says, posts, and those it names after "according
/// to".
final class Sources {
    private final String text;
    private final Prose prose;
    private final EntryReading reading;
    private final List<Source> found = new ArrayList<>();
    private final TreeMap<Integer, Integer> places = new TreeMap<>();

    private Sources(String text, Prose prose, EntryReading reading) {
        this.text = text;
        this.prose = prose;
        this.reading = reading;
    }

    /// In the text's order; each place once.
    static List<Source> in(
            String text, Prose prose, List<Paragraph> paragraphs, EntryReading reading) {
        Sources sources = new Sources(text, prose, reading);
        for (Paragraph paragraph : paragraphs) {
            sources.read(paragraph);
        }
        sources.found.sort(Comparator.comparingInt(s -> s.span() == null ? 0 : s.span().start()));
        return sources.found;
    }

    private void read(Paragraph paragraph) {
        if (paragraph.block() instanceof Block.Embed embed) {
            String who = embed.author() != null ? embed.author() : embed.handle();
            if (who != null) {
                found.add(new Source(who, Source.Kind.SOCIAL, embed.address(), null));
            }
            return;
        }
        outlets(paragraph);
        for (Frame frame : reading.framesOf(paragraph.index())) {
            document(paragraph, frame);
            person(frame);
        }
    }

    private void outlets(Paragraph paragraph) {
        List<Unit> units = paragraph.units();
        int at = 0;
        while (at < units.size()) {
            Outlets.Outlet outlet = Outlets.at(units, at, text);
            outlet = outlet == null ? Outlets.unlisted(units, at, text) : outlet;
            if (outlet == null) {
                handle(units, at);
                at++;
                continue;
            }
            int to = at + outlet.words().size();
            if (tells(paragraph, at, to, outlet)) {
                int end = Names.end(units.get(Outlets.withProgramme(units, to) - 1));
                Span span = new Span(units.get(at).start(), end);
                add(String.join(" ", outlet.words()), outlet.kind(), span);
            }
            at = to;
        }
    }

    /// "via @user", "(@user)": a post's author.
    private void handle(List<Unit> units, int at) {
        Unit unit = units.get(at);
        Unit before = units.get(Math.max(0, at - 1));
        boolean credit = before.isWord("via") || before.isWord("by") || before.isMark('(');
        if (unit.lower().startsWith("@") && unit.lower().length() > 2 && at > 0 && credit) {
            String name = text.substring(unit.start(), unit.end());
            add(name, Source.Kind.SOCIAL, new Span(unit.start(), unit.end()));
        }
    }

    /// Whether the words around an outlet's name make it a source rather than a subject of the
    /// news: it reports, it was told, it stands in a credit.
    private boolean tells(Paragraph paragraph, int from, int to, Outlets.Outlet outlet) {
        List<Unit> units = paragraph.units();
        int before = from - 1;
        if (before >= 0 && units.get(before).is(DETERMINER)) {
            before--;
        }
        boolean alone =
                before < 0
                        && (to == units.size()
                                || to + 1 == units.size() && !units.get(to).isWord());
        if (alone) {
            return true;
        }
        Cue next = to < units.size() ? units.get(to).cue() : null;
        boolean reports = next != null && next.verb().equals("report");
        if (reports && before >= 0 && units.get(before).isMark(',')) {
            return true;
        }
        if (before >= 0
                && (units.get(before).isMark('(') || units.get(before).isMark('['))
                && to < units.size()
                && units.get(to).kind() == Unit.Kind.PUNCTUATION) {
            return true;
        }
        if (before >= 0) {
            Unit word = units.get(before);
            Cue cue = word.cue();
            boolean told =
                    cue != null
                            && (cue.in(Cue.Group.TELL)
                                    || cue.verb().equals("quote")
                                    || cue.verb().equals("cite"));
            boolean tie =
                    word.isWord("via")
                            || word.isWord("per")
                            || word.isWord("on") && outlet.kind() != Source.Kind.AGENCY
                            || (word.isWord("with")
                                            || word.isWord("to")
                                            || word.isWord("by")
                                            || word.isWord("from")
                                            || word.isWord("in")
                                            || word.isWord("for"))
                                    && spokenTo(paragraph, from);
            if (told || tie && (word.isWord("via") || spokenTo(paragraph, from))) {
                return true;
            }
        }
        for (Frame frame : reading.framesOf(paragraph.index())) {
            Mention who = frame.subject();
            if (who != null
                    && who.from() <= from
                    && to <= who.to()
                    && !frame.cue().in(Cue.Group.CALL)) {
                return true;
            }
        }
        return false;
    }

    /// Whether somebody is reported to speak in the sentence of a unit.
    private boolean spokenTo(Paragraph paragraph, int at) {
        for (Frame frame : reading.framesOf(paragraph.index())) {
            if (frame.sentence() <= at && at < frame.limit()) {
                return true;
            }
        }
        return false;
    }

    private void document(Paragraph paragraph, Frame frame) {
        Mention subject = frame.subject();
        if (subject != null
                && subject.name() == null
                && subject.headUnit().is(DOCUMENT)
                && !subject.headUnit().is(GROUP)) {
            add(withoutArticle(subject), Source.Kind.DOCUMENT, subject.span());
        }
        List<Unit> units = paragraph.units();
        NounPhrases phrases = reading.phrasesOf(paragraph.index());
        int limit = Math.min(frame.limit() - 1, frame.to() + 8);
        for (int i = frame.to(); i < limit; i++) {
            if (units.get(i).isQuoted() || units.get(i).isWord("that")) {
                break;
            }
            if (units.get(i).isWord("in") || units.get(i).isWord("through")) {
                Mention what = phrases.startingAt(i + 1, frame.limit());
                if (what != null
                        && what.name() == null
                        && what.headUnit().is(DOCUMENT)
                        && !what.headUnit().is(GROUP)) {
                    add(withoutArticle(what), Source.Kind.DOCUMENT, what.span());
                    break;
                }
            }
        }
    }

    private void person(Frame frame) {
        Mention who = frame.subject();
        if (frame.order() == Frame.Order.ACCORDING
                && who != null
                && who.name() != null
                && !who.organisation()) {
            add(who.name().of(text), Source.Kind.PERSON, who.span());
        }
    }

    private String withoutArticle(Mention mention) {
        Unit first = mention.paragraph().units().get(mention.from());
        boolean article =
                first.isAny(WordClass.bits(DETERMINER, POSSESSIVE))
                        && mention.to() > mention.from() + 1;
        int start =
                article
                        ? mention.paragraph().units().get(mention.from() + 1).start()
                        : mention.span().start();
        return text.substring(start, mention.span().end()).replace('\n', ' ');
    }

    private void add(String name, Source.Kind kind, Span span) {
        Map.Entry<Integer, Integer> before = places.lowerEntry(span.end());
        if (before != null && before.getValue() > span.start()) {
            return;
        }
        places.put(span.start(), span.end());
        found.add(new Source(name, kind, link(span), span));
    }

    private @Nullable String link(Span span) {
        for (InlineMark mark : prose.marks()) {
            if (mark instanceof InlineMark.Link link && link.span().overlaps(span)) {
                return link.address();
            }
        }
        return null;
    }
}
