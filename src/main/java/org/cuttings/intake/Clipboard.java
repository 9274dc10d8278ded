package org.cuttings.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cuttings.model.Capture;
import org.jspecify.annotations.Nullable;

/// What was copied in another program becomes a page.
final class Clipboard {
    static final String LABEL = "clipboard";

    private Clipboard() {}

    static void read(@Nullable String html, @Nullable String text, Consumer<Brought> to) {
        if (html != null && !html.isBlank()) {
            Capture copied = ContainerWords.clean(ofHtml(html));
            to.accept(new Brought.Page(InlinePictures.hang(copied, Limits.USUAL)));
        } else if (text != null && !text.isBlank()) {
            byte[] bytes = Intake.utf8(text);
            boolean markdown =
                    Format.of(Arrays.copyOf(bytes, Math.min(bytes.length, Format.HEAD)), LABEL)
                            == Format.MARKDOWN;
            to.accept(
                    new Brought.Page(
                            SavedPage.text(LABEL, new Reading.Content(bytes, null), markdown)
                                    .declared("utf-8")));
        } else {
            to.accept(new Brought.Unreadable(LABEL, "There is no text in the clipboard."));
        }
    }

    /// Windows puts lines before the HTML (`Version:0.9`, `StartHTML:0000000105`,
    /// `SourceURL:https://…`): the address of the page it was copied from is among them.
    private static Capture ofHtml(String html) {
        int start = html.indexOf('<');
        String before = html.startsWith("Version:") && start > 0 ? html.substring(0, start) : "";
        String url = null;
        for (String line : before.lines().toList()) {
            if (line.startsWith("SourceURL:")) {
                url = Origin.address(line.substring(10).strip());
            }
        }
        Map<String, String> told = new HashMap<>();
        SavedPage.tell(told, "urlFrom", url == null ? null : "the clipboard's SourceURL");
        byte[] bytes = Intake.utf8(html.substring(before.length()));
        return SavedPage.withOrigin(
                Capture.of(LABEL, bytes, "text/html")
                        .declared("utf-8")
                        .from(url)
                        .telling(told)
                        .with(List.of()),
                Origin.of(bytes));
    }
}
