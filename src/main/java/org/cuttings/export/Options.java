package org.cuttings.export;

import org.jspecify.annotations.Nullable;

/// How the reader wants a format. Starts with what fits most and changes by name:
/// `Options.USUAL.as(Profile.OBSIDIAN)`.
///
/// @param layout how a selection is cut into files; null for what is usual with the format
/// @param profile whose Markdown
/// @param ofQuotes whether a CSV has a row for each quote rather than for each entry
/// @param template the text of the reader's own template; null for ours
public record Options(
        @Nullable Layout layout, Profile profile, boolean ofQuotes, @Nullable String template) {
    public static final Options USUAL = new Options(null, Profile.COMMONMARK, true, null);

    public Options by(@Nullable Layout layout) {
        return new Options(layout, profile, ofQuotes, template);
    }

    public Options as(Profile profile) {
        return new Options(layout, profile, ofQuotes, template);
    }

    public Options ofQuotes(boolean ofQuotes) {
        return new Options(layout, profile, ofQuotes, template);
    }

    public Options with(@Nullable String template) {
        return new Options(layout, profile, ofQuotes, template);
    }

    Layout layoutOr(Layout usual) {
        return layout == null ? usual : layout;
    }
}
