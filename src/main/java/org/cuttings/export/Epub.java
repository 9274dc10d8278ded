package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cuttings.model.Asset;
import org.cuttings.model.Facts;

/// An EPUB 3.3 book: a chapter an article, pictures inside, no script. The same selection gives the
/// same bytes: nothing in it tells when it was exported.
final class Epub implements Exporter {
    private static final String STYLE =
            """
            blockquote { border-left: 2px solid; margin: 1em 0; padding-left: 1em; }
            img { max-width: 100%; }
            table { border-collapse: collapse; }
            th, td { border: 1px solid; padding: .2em .5em; text-align: left; }
            pre { white-space: pre-wrap; }
            """;

    /// A time that a ZIP tells without a field of its own, near the first it can.
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "epub", null);
        out.put(name, bytes -> new Book(bytes).write(what));
    }

    /// One book being written: chapters as they come, what lists them last.
    private static final class Book {
        private final ZipOutputStream zip;
        private final StringBuilder manifest = new StringBuilder();
        private final StringBuilder spine = new StringBuilder();
        private final StringBuilder contents = new StringBuilder();
        private final Map<String, String> pictures = new HashMap<>();
        private final StringBuilder identity = new StringBuilder();
        private Instant latest = LONG_AGO.toInstant(ZoneOffset.UTC);
        private String language = "";
        private int chapters;

        Book(OutputStream out) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        void write(Selection what) throws IOException {
            stored("mimetype", "application/epub+zip");
            entry(
                    "META-INF/container.xml",
                    XML
                            + "<container version=\"1.0\""
                            + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                            + "<rootfiles><rootfile full-path=\"EPUB/book.opf\""
                            + " media-type=\"application/oebps-package+xml\"/></rootfiles>"
                            + "</container>\n");
            entry("EPUB/style.css", STYLE);
            what.each(this::chapter);
            if (chapters == 0) {
                page("chapter-0.xhtml", what.title(), "<p>Nothing was found.</p>\n");
                listed("chapter-0", what.title());
            }
            entry("EPUB/contents.xhtml", contents(what.title()));
            entry("EPUB/book.opf", book(what.title()));
            zip.finish();
        }

        private void chapter(Clipping clipping) throws IOException {
            chapters++;
            String id = "chapter-" + chapters;
            String title = MarkdownPage.titleOf(clipping);
            Map<String, Asset> shown = new LinkedHashMap<>();
            String body =
                    new HtmlPage(address -> picture(clipping, address, shown), false)
                            .article(clipping);
            page(id + ".xhtml", title, body);
            for (Map.Entry<String, Asset> picture : shown.entrySet()) {
                put(picture.getKey(), picture.getValue());
            }
            listed(id, title);
            identity.append(clipping.origin().sha256());
            String told = Facts.value(clipping.facts().language());
            language = language.isEmpty() && told != null ? told : language;
            clipping.origin()
                    .imported()
                    .instant()
                    .filter(at -> at.isAfter(latest))
                    .ifPresent(at -> latest = at);
        }

        private String picture(Clipping clipping, String address, Map<String, Asset> shown) {
            Optional<Asset> asset = clipping.pictures().at(address);
            String extension = asset.map(a -> Pictures.extension(a.mediaType())).orElse("");
            // EPUB's core types do not hold AVIF.
            if (asset.isEmpty() || extension.isEmpty() || extension.equals("avif")) {
                return "";
            }
            String name = "images/" + OwnPart.digest(asset.get().bytes()) + "." + extension;
            shown.put(name, asset.get());
            return name;
        }

        private void put(String name, Asset asset) throws IOException {
            if (pictures.putIfAbsent(name, "picture-" + (pictures.size() + 1)) == null) {
                bytes("EPUB/" + name, asset.bytes());
                item(pictures.get(name), name, asset.mediaType(), "");
            }
        }

        private void page(String file, String title, String body) throws IOException {
            entry("EPUB/" + file, document(title, body));
        }

        private void listed(String id, String title) {
            item(id, id + ".xhtml", "application/xhtml+xml", "");
            spine.append("<itemref idref=\"").append(id).append("\"/>\n");
            contents.append("<li><a href=\"").append(id).append(".xhtml\">");
            contents.append(Html.text(title)).append("</a></li>\n");
        }

        private void item(String id, String href, String type, String more) {
            manifest.append("<item id=\"").append(id).append("\" href=\"").append(href);
            manifest.append("\" media-type=\"").append(type).append('"').append(more);
            manifest.append("/>\n");
        }

        private String document(String title, String body) {
            return XML
                    + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\""
                    + " xmlns:epub=\"http://www.idpf.org/2007/ops\">\n<head>\n<title>"
                    + Html.text(title)
                    + "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n"
                    + "</head>\n<body>\n"
                    + body
                    + "</body>\n</html>\n";
        }

        private String contents(String title) {
            return document(
                    title,
                    "<nav epub:type=\"toc\">\n<h1>"
                            + Html.text(title)
                            + "</h1>\n<ol>\n"
                            + contents
                            + "</ol>\n</nav>\n");
        }

        private String book(String title) {
            item("contents", "contents.xhtml", "application/xhtml+xml", " properties=\"nav\"");
            item("style", "style.css", "text/css", "");
            UUID name = UUID.nameUUIDFromBytes((title + identity).getBytes(StandardCharsets.UTF_8));
            return XML
                    + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
                    + " unique-identifier=\"id\">\n"
                    + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                    + "<dc:identifier id=\"id\">urn:uuid:"
                    + name
                    + "</dc:identifier>\n<dc:title>"
                    + Html.text(title)
                    + "</dc:title>\n<dc:language>"
                    + (language.isEmpty() ? "und" : Html.text(language))
                    + "</dc:language>\n<meta property=\"dcterms:modified\">"
                    + latest.truncatedTo(ChronoUnit.SECONDS)
                    + "</meta>\n</metadata>\n<manifest>\n"
                    + manifest
                    + "</manifest>\n<spine>\n"
                    + spine
                    + "</spine>\n</package>\n";
        }

        private void entry(String name, String text) throws IOException {
            bytes(name, text.getBytes(StandardCharsets.UTF_8));
        }

        private void bytes(String name, byte[] bytes) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LONG_AGO);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }

        /// The first file of a book is not compressed, so that others know it by its bytes.
        private void stored(String name, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCompressedSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(LONG_AGO);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
    }
}
