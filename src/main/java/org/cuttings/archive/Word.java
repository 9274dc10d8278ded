package org.cuttings.archive;

import org.jspecify.annotations.Nullable;

/// One thing that the reader says. Each speaks of one slot: what, of which article, post, words or
/// speaker, under which name. The newest word of a slot holds; no word at all means "as the machine
/// found it".
///
/// @param what `tag`, `star`, `note`, `highlight`, `read`, `bin`, `search` (saved), `title`,
///   `subtitle`, `byline`, `publisher`, `published`, `language`, `address`, `kind`, `time`,
///   `speaker` (of a quote), `join`, `rename`, `apart` (two speakers are not one), `part` (in this
///   article the speaker is another), `same` (article), `entry-joined` (to the entry in `value`),
///   `entry-split` (before the words in `exact`)
/// @param article of which it speaks; null for speakers and saved searches
/// @param post the entry's post; null for the whole article
/// @param speaker for `join`, `rename`, `apart` and `part`
/// @param exact the words of a quote, a note or a highlight, or at which a new entry begins; else
///   null
/// @param anchor where a highlight's words stand, to find them again; else null
/// @param name the tag's or the saved search's; for `apart` the other speaker's key; else empty
/// @param value what is said; null takes the word back
record Word(
        String what,
        @Nullable Long article,
        @Nullable Long post,
        @Nullable Long speaker,
        @Nullable String exact,
        @Nullable String anchor,
        String name,
        @Nullable String value) {
    static Word ofArticle(String what, long article, @Nullable String value) {
        return new Word(what, article, null, null, null, null, "", value);
    }

    static Word ofSpeaker(String what, long speaker, @Nullable String value) {
        return new Word(what, null, null, speaker, null, null, "", value);
    }

    static Word ofSpeakerIn(String what, long article, long speaker, @Nullable String value) {
        return new Word(what, article, null, speaker, null, null, "", value);
    }

    static Word ofPost(String what, long article, long post, @Nullable String value) {
        return new Word(what, article, post, null, null, null, "", value);
    }

    Word named(String other) {
        return new Word(what, article, post, speaker, exact, anchor, other, value);
    }

    Word on(String words, @Nullable String where) {
        return new Word(what, article, post, speaker, words, where, name, value);
    }

    Word saying(@Nullable String other) {
        return new Word(what, article, post, speaker, exact, anchor, name, other);
    }

    String slot() {
        return String.join(
                "|",
                what,
                article == null ? "" : article.toString(),
                post == null ? "" : post.toString(),
                speaker == null ? "" : speaker.toString(),
                exact == null ? "" : exact,
                anchor == null ? "" : anchor,
                name);
    }
}
