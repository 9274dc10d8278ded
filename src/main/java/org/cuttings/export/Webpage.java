package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.cuttings.model.Asset;
import org.jspecify.annotations.Nullable;

/// HTML that stands alone: pictures inside, no script, nothing fetched, and a Content Security
/// Policy that would stop both. A page an article, or one for all.
final class Webpage implements Exporter {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
              font: 1.05rem/1.6 Georgia, "Times New Roman", serif; }
            h1, h2, h3 { line-height: 1.25; }
            section { border-top: 1px solid; margin-top: 2rem; }
            blockquote { border-left: 3px solid; margin: 1rem 0; padding-left: 1rem; }
            img { max-width: 100%; height: auto; }
            figcaption { font-size: .9rem; }
            table { border-collapse: collapse; }
            th, td { border: 1px solid; padding: .2rem .5rem; text-align: left; }
            pre { white-space: pre-wrap; }
            @media print {
              body { max-width: none; margin: 0; font-size: 11pt; }
              blockquote, figure, tr { break-inside: avoid; }
              h1, h2, h3 { break-after: avoid; }
            }
            """;

    private final Options options;

    Webpage(Options options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        boolean one = out.isOneFile() || options.layoutOr(Layout.ARTICLE) == Layout.ALL;
        if (one) {
            String name = out.place(FileNames.of(what.title()), "html", null);
            out.put(
                    name,
                    bytes -> {
                        text(bytes, head(what.title(), null));
                        what.each(clipping -> text(bytes, body(clipping)));
                        text(bytes, END);
                    });
            return;
        }
        what.each(clipping -> {
            String id = clipping.own(clipping.link());
            String name = out.place(PageNames.of(clipping), "html", id);
            out.put(
                    name,
                    bytes -> {
                        text(bytes, head(MarkdownPage.titleOf(clipping), id));
                        text(bytes, body(clipping));
                        text(bytes, END);
                    });
        });
    }

    private static final String END = "</body>\n</html>\n";

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(Clipping clipping) {
        return new HtmlPage(address -> inside(clipping, address), true).article(clipping);
    }

    private static String inside(Clipping clipping, String address) {
        Optional<Asset> asset = clipping.pictures().at(address);
        return asset.filter(a -> Pictures.extension(a.mediaType()) != null)
                .map(a ->
                        "data:"
                                + a.mediaType()
                                + ";base64,"
                                + Base64.getEncoder().encodeToString(a.bytes()))
                .orElse("");
    }

    private static String head(String title, @Nullable String id) {
        String own =
                id == null ? "" : "<meta name=\"cuttings\" content=\"" + Html.text(id) + "\">\n";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " img-src data:; style-src '"
                + styleHash()
                + "'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"generator\" content=\"Cuttings\">\n"
                + own
                + "<title>"
                + Html.text(title)
                + "</title>\n<style>"
                + STYLE
                + "</style>\n</head>\n<body>\n";
    }

    /// By its hash this style is allowed and no other.
    private static String styleHash() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
