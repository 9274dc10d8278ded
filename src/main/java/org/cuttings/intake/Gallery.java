package org.cuttings.intake;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;

/// The pictures of a web archive that went by of late, for the pages that show them. A crawler
/// stores a page and then what it shows, so those near a page are its own; older ones make room,
/// and memory stays flat.
final class Gallery {
    private static final String[] NAMES = {
        "src=", "srcset=", "data-src=", "data-srcset=", "poster=", "content="
    };

    private final Limits limits;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, Integer> lastNames = new HashMap<>();
    private long held;

    Gallery(Limits limits) {
        this.limits = limits;
    }

    void put(String address, byte[] bytes) {
        if (Pictures.mediaType(bytes) == null || pictures.containsKey(address)) {
            return;
        }
        pictures.put(address, bytes);
        lastNames.merge(lastName(address), 1, Integer::sum);
        held += bytes.length;
        Iterator<Map.Entry<String, byte[]>> oldest = pictures.entrySet().iterator();
        while (held > limits.pictures() && oldest.hasNext()) {
            Map.Entry<String, byte[]> leaves = oldest.next();
            held -= leaves.getValue().length;
            lastNames.computeIfPresent(
                    lastName(leaves.getKey()), (name, count) -> count == 1 ? null : count - 1);
            oldest.remove();
        }
    }

    /// The page with those of its pictures that are here.
    Capture hang(Capture page) {
        if (pictures.isEmpty() || page.url() == null) {
            return page;
        }
        PictureBox box = new PictureBox(limits);
        for (String address : shownBy(page.bytes(), page.url())) {
            byte[] bytes = pictures.get(address);
            if (bytes != null) {
                box.put(address, () -> new ByteArrayInputStream(bytes));
            }
        }
        List<Asset> own = box.pictures();
        return own.isEmpty() ? page : page.with(own);
    }

    /// The addresses of pictures that a page's attributes name and that may be here, made absolute.
    private Set<String> shownBy(byte[] bytes, String url) {
        Set<String> shown = new LinkedHashSet<>();
        String html = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String name : NAMES) {
            for (int at = html.indexOf(name);
                    at >= 0;
                    at = html.indexOf(name, at + name.length())) {
                String value =
                        Origin.attribute(
                                html.substring(at, Math.min(html.length(), at + 4096)), name);
                if (value == null) {
                    continue;
                }
                for (String each :
                        name.endsWith("srcset=") ? value.split(",\\s", 64) : new String[] {value}) {
                    add(each.strip(), url, shown);
                }
            }
        }
        return shown;
    }

    private void add(String value, String url, Set<String> shown) {
        int blank = value.indexOf(' ');
        String address = (blank < 0 ? value : value.substring(0, blank)).replace("&amp;", "&");
        if (!lastNames.containsKey(lastName(address))) {
            return;
        }
        try {
            shown.add(URI.create(url).resolve(address).toString());
        } catch (IllegalArgumentException odd) {
            shown.add(address);
        }
    }

    private static String lastName(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
