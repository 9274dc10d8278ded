package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words by which titles, addresses and class names say that a page is a live blog, or that it
/// is something else that looks like one.
final class LiveWords {
    private static final Set<String> TITLE =
            Set.of(
                    "live",
                    "liveblog",
                    "liveticker",
                    "ticker",
                    "newsticker",
                    "newsblog",
                    "livestream",
                    "latest",
                    "updates",
                    "minute",
                    "direct",
                    "directo",
                    "diretta",
                    "direto",
                    "vivo",
                    "ao-vivo",
                    "suivez",
                    "livebericht",
                    "liveverslag",
                    "direkte",
                    "direkt",
                    "uppdateringar",
                    "relacja",
                    "canli",
                    "онлайн",
                    "überblick",
                    "highlights",
                    "happened");

    private static final Set<String> CLASS =
            Set.of(
                    "live",
                    "liveblog",
                    "livebloggg",
                    "liveticker",
                    "ticker",
                    "newsticker",
                    "livefeed",
                    "livestory",
                    "liveevent",
                    "liveupdates",
                    "livepost",
                    "livecenter",
                    "lb");

    private static final Set<String> ADDRESS =
            Set.of(
                    "live",
                    "liveblog",
                    "liveblogs",
                    "liveticker",
                    "ticker",
                    "newsticker",
                    "newsblog",
                    "direct",
                    "directo",
                    "diretta",
                    "vivo",
                    "updates");

    private static final List<String> AGAINST =
            List.of(
                    "timeline",
                    "time line",
                    "chronology",
                    "chronologie",
                    "zeitleiste",
                    "cronología",
                    "cronologia",
                    "tijdlijn",
                    "tidslinje",
                    "interview",
                    "transcript",
                    "recipe",
                    "rezept",
                    "recette",
                    "receta",
                    "ricetta",
                    "explainer",
                    "explained",
                    "newsletter",
                    "how to watch",
                    "tv guide",
                    "schedule",
                    "tv-programm",
                    "tv programm",
                    "programme tv",
                    "guida tv",
                    "timetable",
                    "fahrplan",
                    "tagesordnung",
                    "agenda",
                    "a day in the life",
                    "fixtures",
                    "everything you need to know",
                    "what we know");

    private LiveWords() {}

    /// Whether a title says so. Words such as "live" are also verbs and adjectives: one vote among
    /// several, never the only one.
    static boolean inTitle(String title) {
        if (title.contains("+++")) {
            return true;
        }
        List<String> words = new ArrayList<>();
        for (String word : title.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]", 60)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.stream().anyMatch(TITLE::contains);
    }

    static boolean inAddress(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        if (path < 0) {
            return false;
        }
        for (String word :
                address.substring(path).toLowerCase(java.util.Locale.ROOT).split("[^a-z]", 120)) {
            if (ADDRESS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean inClass(String word) {
        return CLASS.contains(word);
    }

    /// Whether a title says that the page is something else.
    static boolean tellAgainst(String title) {
        String lower = title.toLowerCase(java.util.Locale.ROOT);
        return AGAINST.stream().anyMatch(lower::contains);
    }
}
