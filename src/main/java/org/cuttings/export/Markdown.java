package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuttings.model.Article;
import org.jspecify.annotations.Nullable;

/// Markdown with front matter: a file an entry, an article, or one for all.
final class Markdown implements Exporter {
    private static final String BIBLIOGRAPHY = "cuttings";
    private static final Bibliography CITATIONS =
            new Bibliography(Bibliography.Style.BIBTEX, Options.USUAL);

    private final Options options;
    private final Profile profile;

    Markdown(Options options) {
        this.options = options;
        this.profile = options.profile();
    }

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        if (options.template() != null) {
            byTemplate(what, out, new Template(options.template()));
            return;
        }
        Layout layout = out.isOneFile() ? Layout.ALL : options.layoutOr(Layout.ARTICLE);
        switch (layout) {
            case ALL -> oneForAll(what, out);
            case ARTICLE -> files(what, out, false);
            case ENTRY -> files(what, out, true);
        }
    }

    /// Pages that a template makes are the reader's own affair: none is written over another.
    private void byTemplate(Selection what, Destination out, Template template) throws IOException {
        if (out.isOneFile()) {
            String name = out.place(FileNames.of(what.title()), "md", null);
            out.put(
                    name,
                    bytes ->
                            what.each(clipping ->
                                    bytes.write(page(template, clipping, clipping.entries()))));
            return;
        }
        boolean byEntry = options.layoutOr(Layout.ARTICLE) == Layout.ENTRY;
        what.each(clipping -> {
            String folder = PageNames.of(clipping);
            if (!byEntry) {
                byte[] page = page(template, clipping, clipping.entries());
                out.put(out.place(folder, "md", null), page);
                return;
            }
            for (ClippedEntry entry : clipping.entries()) {
                byte[] page = page(template, clipping, List.of(entry));
                String name = out.place(folder + "/" + PageNames.of(entry), "md", null);
                out.put(name, page);
            }
        });
    }

    private static byte[] page(Template template, Clipping clipping, List<ClippedEntry> entries)
            throws IOException {
        return template.page(TemplateValues.of(clipping, entries)).getBytes(StandardCharsets.UTF_8);
    }

    private void files(Selection what, Destination out, boolean byEntry) throws IOException {
        SpeakerNotes speakers = new SpeakerNotes(profile, out);
        what.each(clipping -> {
            boolean parted = byEntry && clipping.kind() == Article.Kind.LIVE_BLOG;
            if (!parted) {
                file(clipping, null, PageNames.of(clipping), out, speakers);
                return;
            }
            String folder = PageNames.of(clipping);
            for (ClippedEntry entry : clipping.entries()) {
                file(clipping, entry, folder + "/" + PageNames.of(entry), out, speakers);
            }
        });
        speakers.write();
        if (profile == Profile.PANDOC) {
            String name = out.place(BIBLIOGRAPHY, "bib", "cuttings:bibliography");
            out.put(name, bytes -> CITATIONS.write(what, bytes));
        }
    }

    private void file(
            Clipping clipping,
            @Nullable ClippedEntry entry,
            String wanted,
            Destination out,
            SpeakerNotes speakers)
            throws IOException {
        String id = entry == null ? clipping.link() : clipping.link(entry);
        String name = out.place(wanted, "md", clipping.own(id));
        Pictures pictures = new Pictures(out, name, profile);
        MarkdownPage composed = new MarkdownPage(profile, links(speakers, pictures));
        String title =
                entry == null
                        ? MarkdownPage.titleOf(clipping)
                        : MarkdownPage.titleOf(clipping, entry);
        FrontMatter head =
                MarkdownHead.of(clipping, entry, title, profile, speakers::inFrontMatter);
        if (profile == Profile.PANDOC) {
            head.plain("date", MarkdownHead.day(clipping));
            head.put("bibliography", pictures.up() + BIBLIOGRAPHY + ".bib");
        }
        boolean titled = !profile.showsTitle();
        String body =
                entry == null
                        ? composed.article(clipping, titled).take()
                        : composed.entry(clipping, entry, titled).take();
        pictures.write();
        byte[] page = OwnPart.merged(head, body, out.standing(name));
        if (page == null) {
            out.leave(name, "You changed it above its last marker, so it is left as it is.");
            return;
        }
        out.put(name, page);
    }

    private void oneForAll(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "md", null);
        out.put(name, bytes -> all(what, bytes));
    }

    private void all(Selection what, OutputStream bytes) throws IOException {
        Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        FrontMatter head =
                new FrontMatter().put("title", MarkdownHead.shown(what.title(), profile));
        if (profile == Profile.PANDOC) {
            head.asTheyAre("references:\n");
            what.each(clipping ->
                    head.asTheyAre(
                            "  - " + Json.line(Bibliography.csl(Cited.article(clipping))) + "\n"));
        }
        text.write(head.text());
        MarkdownPage page = new MarkdownPage(profile, links(null, null));
        what.each(clipping ->
                text.write("\n" + page.article(clipping, true).take().stripTrailing() + "\n"));
        text.flush();
    }

    /// One quotation with its citation, by itself.
    static String quote(Citation citation) {
        Markdown plain = new Markdown(Options.USUAL);
        MarkdownPage page = new MarkdownPage(plain.profile, plain.links(null, null));
        return page.quote(citation, "").take().stripTrailing() + "\n";
    }

    private MarkdownPage.Links links(@Nullable SpeakerNotes speakers, @Nullable Pictures pictures) {
        return new MarkdownPage.Links() {
            @Override
            public String picture(Clipping clipping, String address) {
                return pictures == null ? "" : pictures.linkTo(clipping, address);
            }

            @Override
            public String speaker(String name) {
                return speakers == null
                        ? MarkdownLine.inside(name, profile)
                        : speakers.linkTo(name);
            }

            @Override
            public String cite(Clipping clipping) {
                return profile == Profile.PANDOC ? "[@" + Cited.key(clipping) + "]" : "";
            }
        };
    }
}
