package org.cuttings.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Asset;
import org.jspecify.annotations.Nullable;

/// A folder, on disk or in a zip, as a place where saved pages lie beside the files they were saved
/// with.
interface Shelf {
    /// A name with what it stands for: a folder below, or a file. One of both is null.
    record Named(String name, @Nullable Shelf folder, @Nullable Thing file) {}

    /// Everything on it, by name.
    List<Named> contents() throws IOException;

    /// Where its files go.
    interface Receiver {
        void file(Thing thing) throws TooMuch;

        void unreadable(Shelf folder, String why);
    }

    String label();

    /// Gives every file that may be a page: not those that were saved with one, not what a program
    /// left there.
    static void walk(Shelf shelf, Receiver to) throws TooMuch {
        List<Named> contents;
        try {
            contents = shelf.contents();
        } catch (IOException denied) {
            to.unreadable(shelf, "The folder can't be read.");
            return;
        }
        Map<String, Shelf> companions = companions(contents);
        Set<Shelf> taken = new HashSet<>(companions.values());
        for (Named named : contents) {
            if (named.folder() != null) {
                if (!taken.contains(named.folder()) && !isLitter(named.name())) {
                    walk(named.folder(), to);
                }
            } else if (named.file() != null
                    && !isLitter(named.name())
                    && !isPassive(named.name())) {
                Shelf own = companions.get(named.name());
                Thing file = named.file();
                to.file(
                        own == null
                                ? file
                                : file.with(reading -> CompanionPictures.read(own, reading)));
            }
        }
    }

    /// The folders that browsers write beside a page, by the page's name: `a_files` beside
    /// `a.html`, in the languages of the browsers.
    private static Map<String, Shelf> companions(List<Named> contents) {
        Map<String, Named> folders = new HashMap<>();
        for (Named named : contents) {
            if (named.folder() != null) {
                folders.put(named.name(), named);
            }
        }
        Map<String, Shelf> companions = new HashMap<>();
        if (folders.isEmpty()) {
            return companions;
        }
        for (Named named : contents) {
            String base = named.file() == null ? null : baseOfPage(named.name());
            if (base == null) {
                continue;
            }
            for (String ending : ENDINGS) {
                Named folder = folders.get(base + ending);
                if (folder != null && folder.folder() != null) {
                    companions.put(named.name(), folder.folder());
                }
            }
        }
        return companions;
    }

    List<String> ENDINGS =
            List.of(
                    "_files",
                    "-files",
                    ".files",
                    "_file",
                    "-Dateien",
                    "_Dateien",
                    "_fichiers",
                    "-fichiers",
                    "_bestanden",
                    "_archivos",
                    "_arquivos",
                    "_ficheiros",
                    "_elementer",
                    "-filer",
                    "_filer",
                    "_tiedostot",
                    "_pliki",
                    "_soubory",
                    "_subory",
                    "_elemei",
                    "_fajlok",
                    "_fails",
                    "_failid",
                    "_bylos",
                    "_datoteke",
                    "_fitxers",
                    "_fitxategiak",
                    "_dosyalar",
                    "_файлы",
                    "_файли",
                    "_αρχεία",
                    "_קבצים",
                    "_ملفات");

    /// A page's name without its ending; null for what is no page by its name.
    static @Nullable String baseOfPage(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (String ending :
                List.of(".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx", ".asp")) {
            if (small.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return null;
    }

    /// What systems leave in every folder.
    private static boolean isLitter(String name) {
        return name.equals("__MACOSX")
                || name.equals(".DS_Store")
                || name.startsWith("._")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    /// Parts of a site that are no page, by their usual names: in a folder nobody means them. Named
    /// on their own they are looked at, and a page under such a name among others is not found.
    static boolean isPassive(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && PASSIVE.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    Set<String> PASSIVE =
            Set.of(
                    "css", "js", "mjs", "map", "json", "jsonl", "cdx", "cdxj", "png", "jpg", "jpeg",
                    "gif", "webp", "avif", "svg", "ico", "bmp", "woff", "woff2", "ttf", "otf",
                    "eot", "mp3", "mp4", "webm", "m4a", "ogg", "wasm", "py", "sh", "java", "class");

    /// The pictures of a page's folder.
    final class CompanionPictures {
        private CompanionPictures() {}

        static List<Asset> read(Shelf folder, Reading reading) {
            PictureBox box = new PictureBox(reading.limits());
            collect(folder, folderName(folder), box);
            return box.pictures();
        }

        private static String folderName(Shelf folder) {
            String label = folder.label().replace('\\', '/');
            int end = label.endsWith("/") ? label.length() - 1 : label.length();
            return label.substring(label.lastIndexOf('/', end - 1) + 1, end);
        }

        private static void collect(Shelf folder, String path, PictureBox box) {
            try {
                for (Named named : folder.contents()) {
                    String own = path + "/" + named.name();
                    if (named.folder() != null) {
                        collect(named.folder(), own, box);
                    } else if (named.file() != null) {
                        box.put(own, named.file().bytes());
                    }
                }
            } catch (IOException unreadable) {
                // A page without its pictures is still the page.
            }
        }
    }
}
