package org.cuttings.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.Asset;
import org.jspecify.annotations.Nullable;

/// The pictures of one page, put into the folder `assets` under names made from their bytes.
final class Pictures {
    private static final String FOLDER = "assets/";

    private final Destination out;
    private final String up;
    private final String fromPage;
    private final Map<String, byte[]> wanted = new LinkedHashMap<>();

    /// @param page the relative name of the page that shows them
    /// @param profile Hugo shows a page in a folder of its own, so that its links begin one deeper
    Pictures(Destination out, String page, Profile profile) {
        this.out = out;
        this.up = "../".repeat((int) page.chars().filter(c -> c == '/').count());
        this.fromPage = profile == Profile.HUGO ? "../" + up : up;
    }

    /// What leads from the page to the folder of the export.
    String up() {
        return up;
    }

    /// A relative address for a picture that came with the article; empty where there is none, or
    /// it is of a sort that could hold a script.
    String linkTo(Clipping clipping, String address) {
        Optional<Asset> asset = clipping.pictures().at(address);
        String extension = asset.map(Asset::mediaType).map(Pictures::extension).orElse(null);
        if (asset.isEmpty() || extension == null) {
            return "";
        }
        byte[] bytes = asset.get().bytes();
        String name = FOLDER + OwnPart.digest(bytes) + "." + extension;
        wanted.put(name, bytes);
        return fromPage + name;
    }

    static @Nullable String extension(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            case "image/avif" -> "avif";
            default -> null;
        };
    }

    /// Writes those that were linked to. A name made from the bytes stands for these bytes alone,
    /// so what stands under it already is left.
    void write() throws IOException {
        for (Map.Entry<String, byte[]> picture : wanted.entrySet()) {
            if (!out.stands(picture.getKey())) {
                out.put(picture.getKey(), picture.getValue());
            }
        }
    }
}
