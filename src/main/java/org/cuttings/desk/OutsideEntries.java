package org.cuttings.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.LeftOut;
import org.cuttings.page.Page;

/// What a live blog's page says as body text but no entry holds: an introduction above the first
/// entry, a note below the last. It belongs to no minute, so it is no entry; it is kept and said.
final class OutsideEntries {
    /// Letters by which a block is known again: enough to tell two apart, few enough that a block
    /// which an entry joins or parts otherwise is still known.
    private static final int KNOWN_BY = 60;

    private OutsideEntries() {}

    /// What of a live blog's page is in no entry: its body's blocks, and what the page left out.
    static List<LeftOut> of(Page page, List<Entry> entries) {
        Set<String> inEntries = new HashSet<>();
        for (Entry entry : entries) {
            inEntries.add(key(entry.title() == null ? "" : entry.title()));
            inEntries.add(key(entry.text()));
            for (Block block : entry.prose().blocks()) {
                inEntries.add(key(block.span().of(entry.text())));
            }
        }
        // A line without a letter is an entry's printed clock, which its time tells already.
        inEntries.add("");
        List<LeftOut> outside = new ArrayList<>();
        for (Block block : page.body().blocks()) {
            String words = block.span().of(page.body().text()).strip();
            if (!inEntries.contains(key(words))) {
                outside.add(new LeftOut(words, LeftOut.OUTSIDE));
            }
        }
        for (LeftOut run : page.leftOut()) {
            boolean beside = run.why().equals(Page.NOT_THE_ARTICLE);
            for (String line : run.text().split("\n", -1)) {
                if (!inEntries.contains(key(line))) {
                    String why = beside && isProse(line) ? LeftOut.OUTSIDE : run.why();
                    outside.add(new LeftOut(line, why));
                }
            }
        }
        return outside;
    }

    /// Where the posts are the page's body, an introduction beside them counts as not the
    /// article's; a sentence tells it from a menu.
    private static boolean isProse(String text) {
        return text.length() >= 30 && ".!?…”’\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Letters alone: digits are clocks and counts, which a page prints apart from the words.
    private static String key(String words) {
        StringBuilder key = new StringBuilder(KNOWN_BY);
        for (int i = 0; i < words.length() && key.length() < KNOWN_BY; i++) {
            if (Character.isLetter(words.charAt(i))) {
                key.append(Character.toLowerCase(words.charAt(i)));
            }
        }
        return key.toString();
    }
}
