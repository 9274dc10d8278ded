package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.model.Moment;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the archive's articles, newest first.")
final class ListArticles implements Callable<Integer> {
    /// Lines are fetched a page at a time, so an archive of any size begins to print at once.
    private static final int PAGE = 500;

    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--live-blogs", description = "Live blogs alone.")
    private boolean liveBlogs;

    @Option(names = "--starred", description = "Starred articles alone.")
    private boolean starred;

    @Option(names = "--bin", description = "What lies in the bin.")
    private boolean bin;

    @Option(names = "--publisher", paramLabel = "NAME", description = "One publisher's alone.")
    private @Nullable String publisher;

    @Option(names = "--tag", paramLabel = "TAG", description = "Articles with this tag alone.")
    private @Nullable String tag;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object an article.")
    private boolean json;

    ListArticles(Terminal terminal) {
        this.terminal = terminal;
    }

    record Line(
            String id,
            String kind,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            String imported,
            int editions,
            int entries,
            int quotes,
            boolean unread,
            boolean starred,
            List<String> tags) {}

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            Headline last = null;
            long left = limit;
            while (left > 0 && !terminal.stopped()) {
                List<Headline> page = desk.headlines(shelf(), last, (int) Math.min(PAGE, left));
                page.forEach(line -> terminal.jsonOr(json, () -> json(line), () -> text(line)));
                if (page.size() < Math.min(PAGE, left)) {
                    break;
                }
                left -= page.size();
                last = page.getLast();
            }
        }
        return 0;
    }

    private Shelf shelf() {
        if (publisher != null) {
            return new Shelf.Publisher(publisher);
        }
        if (tag != null) {
            return new Shelf.Tag(tag);
        }
        if (bin) {
            return new Shelf.Bin();
        }
        if (starred) {
            return new Shelf.Starred();
        }
        return liveBlogs ? new Shelf.LiveBlogs() : new Shelf.All();
    }

    private static Line json(Headline line) {
        Moment published = line.published();
        return new Line(
                Json.id(line.id()),
                line.kind().word(),
                line.title(),
                line.publisher(),
                published == null ? null : published.iso(),
                line.imported().toString(),
                line.editions(),
                line.entries(),
                line.quotes(),
                line.unread(),
                line.starred(),
                line.tags());
    }

    private static String text(Headline line) {
        String kind = line.kind().word().equals("live-blog") ? "live blog" : "article";
        String publisher = line.publisher() == null ? "" : "  " + line.publisher();
        return String.format(
                java.util.Locale.ROOT,
                "%6d  %-22s  %-9s  %s%s  (%s, %s)",
                line.id(),
                Wording.moment(line.published()),
                kind,
                Wording.orUntitled(line.title()),
                publisher,
                Wording.count(line.entries(), "entry", "entries"),
                Wording.count(line.quotes(), "quote", "quotes"));
    }
}
