package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.InlinePicture;

/// Takes the pictures that lie in a page's own text as `data:` addresses out as files that came
/// with it, each once. The page's bytes stay as they are.
final class InlinePictures {
    private static final byte[] START = "data:image/".getBytes(StandardCharsets.ISO_8859_1);

    private InlinePictures() {}

    /// The page with them, as many as the limits allow beside the files that it has.
    static Capture hang(Capture page, Limits limits) {
        if (!page.mediaType().equals("text/html")) {
            return page;
        }
        byte[] html = page.bytes();
        PictureBox box = new PictureBox(limits);
        page.assets().forEach(each -> box.put(each.address(), each.bytes()));
        int before = box.pictures().size();
        Set<String> seen = new HashSet<>();
        for (int at = next(html, 0); at >= 0; at = next(html, at)) {
            int from = at;
            while (at < html.length && isOfAddress(html[at])) {
                at++;
            }
            boolean attribute = from > 0 && "\"'= ".indexOf(html[from - 1]) >= 0;
            byte[] bytes =
                    attribute
                            ? InlinePicture.bytes(
                                    new String(html, from, at - from, StandardCharsets.ISO_8859_1))
                            : null;
            if (bytes != null && seen.add(InlinePicture.address(bytes))) {
                box.put(InlinePicture.address(bytes), bytes);
            }
        }
        List<Asset> all = box.pictures();
        if (all.size() == before) {
            return page;
        }
        List<Asset> both = new ArrayList<>(page.assets());
        both.addAll(all.subList(before, all.size()));
        return page.with(both);
    }

    private static boolean isOfAddress(byte b) {
        return b > ' ' && b != '"' && b != '\'' && b != '>' && b != '<' && b != ')';
    }

    private static int next(byte[] html, int from) {
        int last = html.length - START.length;
        for (int i = from; i <= last; i++) {
            int k = 0;
            while (k < START.length && html[i + k] == START[k]) {
                k++;
            }
            if (k == START.length) {
                return i;
            }
        }
        return -1;
    }
}
