package org.cuttings.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cuttings.desk.ArticleReader;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;
import org.cuttings.export.ParseLines;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.liveblog.TimeReaders;
import org.cuttings.model.Capture;
import org.cuttings.quotes.Quotes;
import org.cuttings.search.Query;
import org.jspecify.annotations.Nullable;

/// Each reader that takes what strangers wrote, given bytes that may be anything. What a reader
/// throws is a defect, and so is an answer that breaks what the published formats promise.
enum FuzzedReader {
    /// A page as a browser saved it.
    HTML {
        @Override
        void read(byte[] input) {
            page(Capture.of("page.html", input, "text/html"));
        }
    },

    /// A page with its pictures in one file, as Chrome and mail programs write it.
    MHTML {
        @Override
        void read(byte[] input) {
            brought("page.mhtml", input);
        }
    },

    /// A web archive.
    WARC {
        @Override
        void read(byte[] input) {
            brought("pages.warc", input);
        }
    },

    /// Pages in a zip; a WACZ is one too.
    ZIP {
        @Override
        void read(byte[] input) {
            brought("pages.zip", input);
        }
    },

    /// What a page says of itself in JSON.
    JSON_LD {
        @Override
        void read(byte[] input) {
            String json = text(input).replace("</", "<\\/");
            String html =
                    "<html><head><title>Gate closed</title><script type=\"application/ld+json\">"
                            + json
                            + "</script></head><body><article><h1>Gate closed</h1><p>The middle"
                            + " gate is closed.</p></article></body></html>";
            page(Capture.of("page.html", html.getBytes(StandardCharsets.UTF_8), "text/html"));
        }
    },

    /// A time as a page prints or writes it: by the readers themselves, then in each place of a
    /// page where a time may stand.
    TIME {
        @Override
        void read(byte[] input) {
            String time = text(input);
            TimeReaders.readAll(time);
            String escaped =
                    time.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            StringBuilder html = new StringBuilder("<html><head><title>Flood: live</title>");
            html.append("<meta property=\"article:published_time\" content=\"")
                    .append(escaped)
                    .append("\"></head><body><main><h1>Flood: live</h1>");
            for (int post = 1; post < 4; post++) {
                html.append("<div class=\"post\"><time datetime=\"")
                        .append(escaped)
                        .append("\">")
                        .append(escaped)
                        .append("</time><p>Post ")
                        .append(post)
                        .append(": the water rises at the middle gate.</p></div>");
            }
            byte[] page = html.append("</main></body></html>").toString().getBytes(UTF_8);
            page(Capture.of("page.html", page, "text/html"));
        }
    },

    /// The text of an entry.
    QUOTES {
        @Override
        void read(byte[] input) {
            // A text is quoted exactly as it was given, so a NUL in it is its giver's.
            String text = text(input).replace('\0', ' ');
            AnswerCheck.of(ParseLines.quotes("a", Quotes.inText(text).entries().getFirst()));
        }
    },

    /// What is typed into the search box, as far as the database.
    QUERY {
        @Override
        void read(byte[] input) {
            String typed = text(input);
            Query.parse(typed);
            Desk desk = sample();
            desk.search(typed, 20);
            desk.searchQuotes(typed, 20);
            desk.suggest(typed, 10);
            desk.facets(typed);
        }
    };

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private static @Nullable Desk sample;

    abstract void read(byte[] input);

    /// The reader's word in commands and its folder of kept inputs: `json-ld`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(byte[] input) {
        return new String(input, UTF_8);
    }

    private static void brought(String label, byte[] input) {
        Intake.read(
                label,
                input,
                brought -> {
                    if (brought instanceof Brought.Page(Capture capture)) {
                        page(capture);
                    }
                });
    }

    private static void page(Capture capture) {
        AnswerCheck.of(ParseLines.page(capture, ArticleReader.read(capture)));
    }

    /// An archive of the bundled sample, made once and closed with the program.
    private static synchronized Desk sample() {
        if (sample == null) {
            try {
                Path folder = Files.createTempDirectory("cuttings-fuzz");
                Desk desk = Desk.open(folder.resolve("sample.cuttings"));
                desk.bringSample(Progress.SILENT);
                sample = desk;
            } catch (java.io.IOException noTemporaryFolder) {
                throw new java.io.UncheckedIOException(noTemporaryFolder);
            }
        }
        return sample;
    }
}
