package org.cuttings.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Capture;

/// Safari's web archive: a property list of the page and the files that it was shown with.
final class SafariArchives {
    private static final String NO_PAGE = "There is no page in this web archive of Safari's.";

    private SafariArchives() {}

    static void read(String label, Reading.Content content, Reading reading) throws IOException {
        PropertyList list = new PropertyList(content.bytes());
        Map<String, Integer> top = list.dictionary(list.top());
        Map<String, Integer> page = list.dictionary(top.get("WebMainResource"));
        byte[] bytes = list.data(page.get("WebResourceData"));
        String type = list.string(page.get("WebResourceMIMEType"));
        boolean html = type == null || type.toLowerCase(Locale.ROOT).contains("html");
        if (bytes == null || bytes.length == 0 || !html) {
            reading.refuse(label, NO_PAGE);
            return;
        }
        PictureBox pictures = new PictureBox(reading.limits());
        for (Integer each : list.array(top.get("WebSubresources"))) {
            Map<String, Integer> resource = list.dictionary(each);
            String address = list.string(resource.get("WebResourceURL"));
            byte[] data = list.data(resource.get("WebResourceData"));
            if (address != null && data != null) {
                pictures.put(address, data);
            }
        }
        String told = list.string(page.get("WebResourceURL"));
        String url = told == null ? null : Origin.address(told);
        Map<String, String> more = new HashMap<>();
        SavedPage.tell(more, "urlFrom", url == null ? null : "WebResourceURL");
        Capture capture =
                Capture.of(label, bytes, "text/html")
                        .declared(list.string(page.get("WebResourceTextEncodingName")))
                        .from(url)
                        .telling(more)
                        .with(pictures.pictures())
                        .doubting(content.damage() == null ? List.of() : List.of(content.damage()));
        reading.page(
                Wayback.archived(url)
                        .map(archived ->
                                SavedPage.withOrigin(capture.from(null), Origin.archived(archived)))
                        .orElseGet(() -> SavedPage.withOrigin(capture, Origin.of(bytes))));
    }
}
