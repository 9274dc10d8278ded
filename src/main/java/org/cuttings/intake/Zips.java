package org.cuttings.intake;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Zips of saved pages, and WACZ, which is a zip of web archives. Nothing is unpacked to disk, and
/// a member's name is only a label.
final class Zips {
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private Zips() {}

    /// @param in the zip from its beginning; read only where it lies in no file of its own
    static void read(Thing zip, InputStream in, int depth, Reading reading) throws IOException {
        File file = zip.file();
        if (file == null) {
            stream(zip.label(), in, depth, reading);
            return;
        }
        int before = reading.answers();
        try (ZipFile opened = open(file)) {
            refuseDocuments(opened);
            if (Wacz.is(opened)) {
                Wacz.read(zip.label(), opened, reading);
            } else {
                shelf(zip.label(), opened, depth, reading);
            }
        } catch (ZipException | IllegalArgumentException noDirectory) {
            // The list of members at the end is broken or cut off; the members before may be whole.
            if (reading.answers() > before) {
                throw new ZipException("damaged");
            }
            stream(zip.label(), in, depth, reading);
        }
        if (reading.answers() == before) {
            reading.refuse(zip.label(), "There is no saved page in this zip.");
        }
    }

    private static ZipFile open(File file) throws IOException {
        try {
            return new ZipFile(file, StandardCharsets.UTF_8);
        } catch (ZipException names) {
            return new ZipFile(file, OLD_NAMES);
        }
    }

    /// Office documents and books are zips as well.
    private static void refuseDocuments(ZipFile zip) throws TooMuch {
        if (zip.getEntry("[Content_Types].xml") != null
                || zip.getEntry("META-INF/container.xml") != null
                || zip.getEntry("content.xml") != null) {
            throw TooMuch.one(String.valueOf(Format.OFFICE.refusal()));
        }
        if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
            throw TooMuch.one(String.valueOf(Format.PROGRAM.refusal()));
        }
    }

    private static void shelf(String label, ZipFile zip, int depth, Reading reading)
            throws IOException {
        ZipFolder root = new ZipFolder(label + "!");
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            reading.member();
            if (!entry.isDirectory()) {
                root.put(entry.getName(), thing(label, zip, entry, reading));
            }
        }
        Shelf.walk(
                root,
                new Shelf.Receiver() {
                    @Override
                    public void file(Thing thing) throws TooMuch {
                        Unpacking.read(thing, depth + 1, reading);
                    }

                    @Override
                    public void unreadable(Shelf folder, String why) {
                        reading.refuse(folder.label(), why);
                    }
                });
    }

    private static Thing thing(String label, ZipFile zip, ZipEntry entry, Reading reading) {
        String name = entry.getName();
        Thing.Opener opener =
                () -> {
                    InputStream in = zip.getInputStream(entry);
                    if (in == null) {
                        throw new ZipException("no such member");
                    }
                    return reading.counted(in, () -> Math.max(0, entry.getCompressedSize()));
                };
        return new Thing(
                label + "!" + name,
                lastName(name),
                entry.getCompressedSize(),
                opener,
                Thing.NONE,
                null);
    }

    static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// A zip that lies in another, or whose list of members is lost: members in the order in which
    /// they lie.
    private static void stream(String label, InputStream in, int depth, Reading reading)
            throws IOException {
        int before = reading.answers();
        boolean damaged = false;
        Tally packed = new Tally(in);
        try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading.member();
                // The inflater has read ahead by its buffer at most.
                long start = packed.count() - 1024;
                String name = entry.getName();
                boolean companion = name.contains("_files/") || name.startsWith("__MACOSX/");
                if (!entry.isDirectory() && !companion && !Shelf.isPassive(lastName(name))) {
                    InputStream member =
                            new Unclosed(reading.counted(zip, () -> packed.count() - start));
                    Unpacking.read(
                            new Thing(
                                    label + "!" + name,
                                    lastName(name),
                                    entry.getCompressedSize(),
                                    () -> member,
                                    Thing.NONE,
                                    null),
                            depth + 1,
                            reading);
                }
            }
        } catch (TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException | IllegalArgumentException broken) {
            damaged = true;
        }
        if (damaged) {
            throw new ZipException("damaged");
        }
        if (reading.answers() == before) {
            reading.refuse(label, "There is no saved page in this zip.");
        }
    }

    /// The members of a zip as folders in folders. Names that climb or lead nowhere are names like
    /// others.
    private static final class ZipFolder implements Shelf {
        private static final int DEEPEST = 64;

        private final String label;
        private final Map<String, ZipFolder> folders = new TreeMap<>();
        private final Map<String, List<Thing>> files = new TreeMap<>();

        ZipFolder(String label) {
            this.label = label;
        }

        void put(String path, Thing thing) {
            ZipFolder at = this;
            String rest = path.replace('\\', '/');
            for (int depth = 0; depth < DEEPEST; depth++) {
                int slash = rest.indexOf('/');
                if (slash < 0) {
                    break;
                }
                String name = rest.substring(0, slash);
                String below = at.label.endsWith("!") ? at.label + name : at.label + "/" + name;
                at = at.folders.computeIfAbsent(name, none -> new ZipFolder(below));
                rest = rest.substring(slash + 1);
            }
            at.files.computeIfAbsent(rest, none -> new ArrayList<>()).add(thing);
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public List<Named> contents() {
            List<Named> contents = new ArrayList<>();
            folders.forEach((name, folder) -> contents.add(new Named(name, folder, null)));
            files.forEach((name, things) ->
                    things.forEach(thing -> contents.add(new Named(name, null, thing))));
            contents.sort(Comparator.comparing(Named::name));
            return contents;
        }
    }

    /// Counts what goes by.
    private static final class Tally extends FilterInputStream {
        private long count;

        Tally(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count += Math.max(n, 0);
            return n;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        long count() {
            return count;
        }

        @Override
        public void close() {
            // What it lies in goes on.
        }
    }

    /// Keeps a reader of a member from closing the archive.
    static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
