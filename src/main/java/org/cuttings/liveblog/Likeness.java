package org.cuttings.liveblog;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How much a run of timed elements is like a live blog. Splitting wrongly is worse than not
/// splitting: comment threads, lists of teasers, forum threads, timetables, chronologies and
/// transcripts are built just the same, and each has its own tell-tale.
///
/// @param votes what speaks for (positive) and against it; a live blog has [#ENOUGH] together
record Likeness(List<Vote> votes) {
    /// Found by asking the sample pages: live blogs reach 5 to 12, other pages -14 to 2.
    static final int ENOUGH = 4;

    /// The same where nothing on the page calls it a live blog.
    static final int ENOUGH_UNNAMED = 6;

    /// One observation.
    ///
    /// @param byName whether it is that the page calls itself a live blog
    record Vote(int weight, String reason, boolean byName) {}

    private static final Set<String> COMMENT_WORDS =
            Set.of(
                    "comment",
                    "comments",
                    "commentlist",
                    "commenters",
                    "disqus",
                    "respond",
                    "replies",
                    "reply",
                    "kommentar",
                    "kommentare",
                    "kommentarer",
                    "commentaire",
                    "commentaires",
                    "comentario",
                    "comentarios",
                    "commento",
                    "commenti",
                    "reactie",
                    "reacties",
                    "reaktionen",
                    "komentarz",
                    "komentarze",
                    "answer",
                    "answers",
                    "forum",
                    "thread",
                    "review",
                    "reviews",
                    "discussion",
                    "guestbook",
                    "leserpost");

    /// What a quick look rules out, before the posts are read.
    static boolean mayBe(Run run) {
        return run.size() >= 2 && run.cover() >= 40L * run.size() / 2 && !isOfComments(run);
    }

    boolean isLiveBlog() {
        return total() >= (saysLive() ? ENOUGH : ENOUGH_UNNAMED);
    }

    /// Whether anything on the page calls it a live blog.
    private boolean saysLive() {
        return votes.stream().anyMatch(Vote::byName);
    }

    int total() {
        return votes.stream().mapToInt(Vote::weight).sum();
    }

    static Likeness of(Run run, List<Post> posts, Survey survey, Sheet sheet) {
        return new Likeness(new LikenessJudge(run, posts, survey, sheet).judge());
    }

    private static boolean isOfComments(Run run) {
        Element up = run.members().getFirst();
        for (int level = 0; level < 4 && up != null; level++) {
            String name = up.normalName();
            if (name.equals("body") || name.equals("main") || name.equals("html")) {
                return false;
            }
            if (ClassWords.any(up, COMMENT_WORDS)
                    || up.attr("itemtype").endsWith("/Comment")
                    || up.attr("itemtype").endsWith("/Answer")) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }
}
