package org.cuttings.page;

import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;

/// Finds the standfirst: the sentence or two between headline and text that sum the article up.
final class Standfirst {
    private Standfirst() {}

    static @Nullable Fact<String> of(Evident page, @Nullable Fact<String> title) {
        String told = page.ofArticle("alternativeHeadline");
        String description = page.ofArticle("description");
        String meta = page.markup().meta("og:description", "description", "twitter:description");
        for (String each : new String[] {told, description, meta}) {
            String key = each == null ? "" : Clues.folded(each);
            boolean headline = title != null && key.equals(Clues.folded(title.value()));
            if (each == null || key.length() < 20 || headline) {
                continue;
            }
            for (Line line : page.outline().lines()) {
                if (Math.abs(line.length() - each.length()) < 12
                        && line.length() >= 20
                        && line.length() < 700
                        && Clues.folded(line.text()).equals(key)) {
                    return new Fact<>(line.text(), "printed above the text");
                }
            }
        }
        return null;
    }
}
