package org.cuttings.intake;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cuttings.model.Doubt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// WACZ: a zip of web archives with a list of the pages that their collector meant. Frames that
/// came along are web pages as well; where there is a list, only what it names is taken.
final class Wacz {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int LONGEST_LINE = 64 * 1024;

    private static final Doubt DIGEST =
            new Doubt(
                    "digest-differs",
                    "The web archive's bytes do not fit the digest that its package gives for"
                            + " them.");

    private Wacz() {}

    static boolean is(ZipFile zip) {
        return zip.stream().anyMatch(entry -> isArchive(entry.getName()));
    }

    private static boolean isArchive(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.startsWith("archive/")
                && (small.endsWith(".warc") || small.endsWith(".warc.gz"));
    }

    static void read(String label, ZipFile zip, Reading reading) throws IOException {
        Map<String, ZipEntry> archives = new TreeMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            reading.member();
            if (isArchive(entry.getName())) {
                archives.put(entry.getName(), entry);
            }
        }
        Map<String, String> digests = digests(zip);
        Map<String, String> titles = new HashMap<>();
        listed(zip, "pages/pages.jsonl", titles);
        listed(zip, "pages/extraPages.jsonl", titles);
        int before = reading.answers();
        for (ZipEntry archive : archives.values()) {
            read(label, zip, archive, new Listed(titles, doubts(zip, archive, digests)), reading);
        }
        if (reading.answers() == before && !titles.isEmpty()) {
            // The list names nothing that is there: then every page is meant.
            for (ZipEntry archive : archives.values()) {
                read(
                        label,
                        zip,
                        archive,
                        new Listed(Map.of(), doubts(zip, archive, digests)),
                        reading);
            }
        }
    }

    private static void read(
            String label, ZipFile zip, ZipEntry archive, WebArchives.Wanted wanted, Reading reading)
            throws IOException {
        try (InputStream packed = zip.getInputStream(archive)) {
            InputStream in =
                    archive.getName().endsWith(".gz")
                            ? reading.counted(new Gunzip(packed))
                            : reading.counted(packed);
            WebArchives.read(label, in, wanted, reading);
        }
    }

    /// The pages of a list; an empty one means all.
    private record Listed(Map<String, String> titles, List<Doubt> doubts)
            implements WebArchives.Wanted {
        @Override
        public boolean page(String url) {
            return titles.isEmpty() || titles.containsKey(url);
        }

        @Override
        public Map<String, String> told(String url) {
            String title = titles.getOrDefault(url, "");
            return title.isBlank() || title.equals(url) ? Map.of() : Map.of("title", title);
        }
    }

    private static void listed(ZipFile zip, String name, Map<String, String> titles)
            throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new Bounded(zip.getInputStream(entry), 64 << 20),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode page = line.length() > LONGEST_LINE ? null : json(line);
                if (page != null && !page.path("url").asString("").isEmpty()) {
                    titles.put(page.path("url").asString(""), page.path("title").asString(""));
                }
            }
        } catch (ZipException damaged) {
            // A list that can't be read is no list.
        }
    }

    /// SHA-256 of the package's files by their path, in small hexadecimal; empty if the package
    /// gives none.
    private static Map<String, String> digests(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("datapackage.json");
        Map<String, String> digests = new HashMap<>();
        if (entry == null) {
            return digests;
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(4 << 20);
        }
        JsonNode pack = json(new String(bytes, StandardCharsets.UTF_8));
        if (pack != null) {
            for (JsonNode resource : pack.path("resources")) {
                String hash = resource.path("hash").asString("");
                if (hash.startsWith("sha256:")) {
                    digests.put(
                            resource.path("path").asString(""),
                            hash.substring(7).toLowerCase(Locale.ROOT));
                }
            }
        }
        return digests;
    }

    private static List<Doubt> doubts(ZipFile zip, ZipEntry archive, Map<String, String> digests)
            throws IOException {
        String wanted = digests.get(archive.getName());
        if (wanted == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(wanted)
                    ? List.of()
                    : List.of(DIGEST);
        } catch (ZipException damaged) {
            return List.of(DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /// Ends after so many bytes, as if there were no more.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int b = left <= 0 ? -1 : super.read();
            left--;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = super.read(into, from, (int) Math.min(length, left));
            left -= n;
            return n;
        }
    }
}
