package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// Finds who said what in an article's entries. A pure function of the text: nothing else in the
/// archive, no clock, no network.
public final class Quotes {
    private Quotes() {}

    /// @param entries the same entries with their quotes and sources
    /// @param speakers who speaks, each once, in order of appearance
    public record Findings(List<Entry> entries, List<Speaker> speakers) {
        public Findings {
            entries = List.copyOf(entries);
            speakers = List.copyOf(speakers);
        }
    }

    /// @param facts the page's: its language chooses the table of cues, its title and bylines help
    ///   to name speakers
    public static Findings in(List<Entry> entries, Facts facts) {
        StringBuilder all = new StringBuilder();
        for (Entry entry : entries) {
            if (all.length() < 20_000) {
                all.append(entry.text()).append('\n');
            }
        }
        Lexicon lexicon = Lexicon.of(Language.of(all.toString()));
        Roster roster = new Roster(lexicon);
        List<String> texts =
                entries.stream().map(entry -> Paragraphs.spaced(entry.text())).toList();
        List<List<Paragraph>> pages = new ArrayList<>();
        for (Entry entry : entries) {
            List<Paragraph> paragraphs = Paragraphs.of(entry.prose(), lexicon);
            paragraphs.forEach(roster.spelling()::read);
            pages.add(paragraphs);
        }
        titles(entries, facts).forEach(title -> readNames(title, roster, lexicon));
        for (int i = 0; i < entries.size(); i++) {
            for (Paragraph paragraph : pages.get(i)) {
                roster.names(
                        i, paragraph, new NounPhrases(paragraph, roster.spelling()), texts.get(i));
            }
        }
        String title = Facts.value(facts.title());
        String interviewed = title == null ? null : roster.onlyOneIn(title);
        List<List<Resolver.Spoken>> spoken = new ArrayList<>();
        List<List<Source>> sources = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String text = texts.get(i);
            EntryReading reading = EntryReading.of(text, pages.get(i), roster, interviewed);
            sources.add(Sources.in(text, entries.get(i).prose(), pages.get(i), reading));
            spoken.add(
                    new Resolver(text, i, entries.get(i).title(), roster, reading, pages.get(i))
                            .quotes());
        }
        return findings(entries, spoken, sources);
    }

    /// Headlines that are written as sentences: where every word has a capital letter, none tells a
    /// name.
    private static List<String> titles(List<Entry> entries, Facts facts) {
        List<String> titles = new ArrayList<>();
        Stream.concat(
                        Stream.of(Facts.value(facts.title()), Facts.value(facts.subtitle())),
                        entries.stream().map(Entry::title))
                .filter(title -> title != null && Paragraphs.isSentence(title))
                .forEach(titles::add);
        return titles;
    }

    private static void readNames(String title, Roster roster, Lexicon lexicon) {
        Prose prose =
                new Prose(
                        title,
                        List.of(new Block.Heading(new Span(0, title.length()), 1)),
                        List.of());
        for (Paragraph paragraph : Paragraphs.of(prose, lexicon)) {
            NounPhrases phrases = new NounPhrases(paragraph, roster.spelling());
            roster.names(Roster.IN_TITLES, paragraph, phrases, Paragraphs.spaced(title));
        }
    }

    /// Speakers are finished only when the whole page is read: each quote gets the final form.
    private static Findings findings(
            List<Entry> entries, List<List<Resolver.Spoken>> spoken, List<List<Source>> sources) {
        Map<Named, Speaker> speakers = new LinkedHashMap<>();
        List<Entry> answered = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<Quote> quotes = new ArrayList<>();
            for (Resolver.Spoken each : spoken.get(i)) {
                Quote quote = each.quote();
                Speaker speaker =
                        each.who() == null
                                ? null
                                : speakers.computeIfAbsent(each.who(), Named::speaker);
                quotes.add(
                        new Quote(
                                quote.span(),
                                quote.kind(),
                                quote.marked(),
                                quote.cue(),
                                speaker,
                                quote.mention(),
                                quote.confidence(),
                                quote.reason()));
            }
            answered.add(entries.get(i).saying(quotes, sources.get(i)));
        }
        return new Findings(answered, List.copyOf(speakers.values()));
    }

    /// The quotes of a text by itself, offsets into `text` exactly as given. Paragraphs are parted
    /// by blank lines, or by line ends where there is no blank line.
    public static Findings inText(String text) {
        List<Block> blocks = new ArrayList<>();
        for (Span line : Paragraphs.lines(text)) {
            blocks.add(new Block.Paragraph(line));
        }
        Prose prose = new Prose(text, blocks, List.of());
        return in(List.of(Entry.of(new Timing.Unknown(), prose)), Facts.NONE);
    }
}
