package org.cuttings.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What an export wrote.
final class Exported {
    private Exported() {}

    static String asOneFile(String format, Options options, Selection what) throws IOException {
        return new String(bytes(format, options, what), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String format, Options options, Selection what) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporters.named(format, options).orElseThrow().write(what, Destination.stream(out));
        return out.toByteArray();
    }

    /// Exports into a folder, and gives what is told of each file.
    static List<Destination.Told> into(Path folder, String format, Options options, Selection what)
            throws IOException {
        List<Destination.Told> told = new ArrayList<>();
        try (Destination out = Destination.folder(folder, false, told::add)) {
            Exporters.named(format, options).orElseThrow().write(what, out);
        }
        return told;
    }

    /// Every file below a folder, by name; a book is taken apart.
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile)
                    .forEach(file -> {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        try {
                            byte[] bytes = Files.readAllBytes(file);
                            if (name.endsWith(".epub")) {
                                parts(bytes).forEach((part, b) -> found.put(name + "/" + part, b));
                            } else {
                                found.put(name, bytes);
                            }
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    });
        }
        return found;
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
