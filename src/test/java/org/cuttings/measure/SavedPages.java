package org.cuttings.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Writes any number of different saved pages, made of the bundled sample: other addresses, other
/// ids, and in each paragraph a sentence of its own. The same seed gives the same bytes.
///
/// Arguments: a folder, how many pages, and the seed (1); with `brief` as a fourth, pages of a few
/// sentences, half of them live blogs, for tests that go through all of them often.
public final class SavedPages {
    private static final List<String> SAMPLE =
            List.of(
                    "marrowby-flood-live.html",
                    "council-session-live.html",
                    "gate-feature.html",
                    "insurers-report.html",
                    "barrier-inquiry-live.html");

    private static final List<String> NAMES =
            List.of("Ada Marsh", "Tomas Hale", "Orla Venn", "Ines Corrow", "Piet Lindqvist");

    private static final List<String> WORDS =
            List.of(
                    "river", "gate", "ledger", "ferry", "orchard", "signal", "harvest", "window",
                    "lantern", "quarry", "timber", "market", "bridge", "winter", "letter",
                    "harbour");

    private SavedPages() {}

    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        if (args.length > 3 && args[3].equals("brief")) {
            writeBrief(Path.of(args[0]), Integer.parseInt(args[1]), seed);
        } else {
            write(Path.of(args[0]), Integer.parseInt(args[1]), seed);
        }
    }

    private static void writeBrief(Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            StringBuilder body = new StringBuilder();
            if (i % 2 == 0) {
                body.append("<article><h1>Brief ").append(i).append("</h1>");
                for (int p = 0; p < 3; p++) {
                    body.append("<p>")
                            .append(sentence(i, random))
                            .append(sentence(p, random))
                            .append("</p>\n");
                }
                body.append("</article>");
            } else {
                body.append("<h1>Live: brief ").append(i).append("</h1>\n");
                for (int p = 4; p > 0; p--) {
                    body.append("<article class=\"post\" id=\"post-")
                            .append(p)
                            .append("\"><time datetime=\"2026-05-14T0")
                            .append(p)
                            .append(":15:00+01:00\">0")
                            .append(p)
                            .append(".15</time><p>")
                            .append(sentence(i, random))
                            .append(sentence(p, random))
                            .append("</p></article>\n");
                }
            }
            Files.writeString(
                    folder.resolve(String.format("%06d-brief.html", i)),
                    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Brief "
                            + i
                            + "</title><link rel=\"canonical\" href=\"https://tideway.example/brief/"
                            + i
                            + "\"></head><body><main>"
                            + body
                            + "</main></body></html>");
        }
    }

    static void write(Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            String name = SAMPLE.get(i % SAMPLE.size());
            Files.writeString(
                    folder.resolve(String.format("%06d-%s", i, name)),
                    varied(page(name), i, random));
        }
    }

    private static String varied(String page, int number, Random random) {
        StringBuilder varied = new StringBuilder(page.length() * 2);
        String other = page.replace(".example/", ".example/" + number + "/");
        int from = 0;
        for (int end = other.indexOf("</p>"); end >= 0; end = other.indexOf("</p>", from)) {
            varied.append(other, from, end).append(sentence(number, random)).append("</p>");
            from = end + "</p>".length();
        }
        return varied.append(other, from, other.length()).toString();
    }

    private static String sentence(int number, Random random) {
        String what = one(WORDS, random) + " " + one(WORDS, random) + " " + number;
        return random.nextInt(3) == 0
                ? " “The " + what + " will be looked into,” said " + one(NAMES, random) + "."
                : " Nobody mentioned the " + what + ".";
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String page(String name) throws IOException {
        try (InputStream in =
                SavedPages.class.getResourceAsStream("/org/cuttings/desk/sample/" + name)) {
            if (in == null) {
                throw new IOException("no sample page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
