package org.cuttings.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Notes about speakers, to which Obsidian's wikilinks lead: one for each who is linked, so that no
/// link is broken. Other profiles name speakers in plain words.
final class SpeakerNotes {
    private static final String FOLDER = "Speakers/";

    private final Profile profile;
    private final Destination out;

    /// Of each speaker the name of the note's file.
    private final Map<String, String> files = new LinkedHashMap<>();

    SpeakerNotes(Profile profile, Destination out) {
        this.profile = profile;
        this.out = out;
    }

    /// In the text of a page.
    String linkTo(String name) {
        return profile == Profile.OBSIDIAN ? wikilink(name) : MarkdownLine.inside(name, profile);
    }

    /// As a value in the front matter.
    String inFrontMatter(String name) {
        return profile == Profile.OBSIDIAN ? wikilink(name) : name;
    }

    private String wikilink(String name) {
        String file = files.computeIfAbsent(name, this::place);
        String stem = file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
        return "[[" + stem + "]]";
    }

    private String place(String name) {
        try {
            return out.place(FOLDER + FileNames.of(name), "md", idOf(name));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String idOf(String name) {
        return "cuttings:speaker:" + OwnPart.digest(name);
    }

    void write() throws IOException {
        for (Map.Entry<String, String> note : files.entrySet()) {
            String name = note.getKey();
            String file = note.getValue();
            FrontMatter head =
                    new FrontMatter()
                            .put("title", name)
                            .put("aliases", java.util.List.of(name))
                            .put("cuttings", idOf(name));
            String body = "# " + MarkdownLine.ofHeading(name, profile);
            byte[] text = OwnPart.merged(head, body, out.standing(file));
            if (text == null) {
                out.leave(file, "You changed it above its last marker, so it is left as it is.");
            } else {
                out.put(file, text);
            }
        }
    }
}
