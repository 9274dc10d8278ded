package org.cuttings.liveblog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks at a run of timed posts and the page around it, and votes on whether it is a live blog:
/// one method for each thing that tells.
final class LikenessJudge {
    private static final Set<String> ELSEWHERE = Set.of("nav", "footer", "aside");

    private static final Set<String> ELSEWHERE_WORDS =
            Set.of(
                    "sidebar",
                    "related",
                    "teaser",
                    "teasers",
                    "recommended",
                    "recommendations",
                    "trending",
                    "mostread",
                    "popular",
                    "carousel",
                    "menu",
                    "navigation",
                    "schedule",
                    "timetable",
                    "programme",
                    "epg",
                    "calendar",
                    "archive",
                    "rail",
                    "latestnews",
                    "headlines",
                    "promo");

    private static final Set<String> REPLY_LINES =
            Set.of(
                    "reply",
                    "log in to reply",
                    "antworten",
                    "répondre",
                    "responder",
                    "rispondi",
                    "antwoorden",
                    "svar",
                    "svara",
                    "odpowiedz",
                    "zitieren",
                    "quote",
                    "report",
                    "melden",
                    "signaler",
                    "report abuse",
                    "flag",
                    "upvote",
                    "permalink reply");

    private static final List<String> OTHER_TYPES =
            List.of("DiscussionForumPosting", "QAPage", "Recipe", "FAQPage", "HowTo", "ItemList");

    private final Run run;
    private final List<Post> posts;
    private final Survey survey;
    private final Sheet sheet;
    private final List<Likeness.Vote> votes = new ArrayList<>();

    LikenessJudge(Run run, List<Post> posts, Survey survey, Sheet sheet) {
        this.run = run;
        this.posts = posts;
        this.survey = survey;
        this.sheet = sheet;
    }

    List<Likeness.Vote> judge() {
        nameItself();
        nameItsElements();
        structuredData();
        sizes();
        times();
        links();
        talk();
        restOfPage();
        return votes;
    }

    private void vote(boolean holds, int weight, String reason) {
        if (holds) {
            votes.add(new Likeness.Vote(weight, reason, false));
        }
    }

    private void name(boolean holds, int weight, String reason) {
        if (holds) {
            votes.add(new Likeness.Vote(weight, reason, true));
        }
    }

    private void nameItself() {
        String title = Facts.value(sheet.facts().title());
        String url = Facts.value(sheet.facts().url());
        name(title != null && LiveWords.inTitle(title), 2, "the title says live");
        vote(title != null && LiveWords.tellAgainst(title), -3, "the title says otherwise");
        name(url != null && LiveWords.inAddress(url), 2, "the address says live");
    }

    private void nameItsElements() {
        boolean live = false;
        boolean elsewhere = false;
        Element up = run.members().getFirst();
        for (int level = 0; up != null && !up.normalName().equals("body"); level++) {
            List<String> words = level < 6 ? ClassWords.of(up) : List.of();
            for (int i = 0; i < words.size(); i++) {
                live |= LiveWords.inClass(words.get(i));
                elsewhere |= ELSEWHERE_WORDS.contains(words.get(i));
            }
            elsewhere |= ELSEWHERE.contains(up.normalName());
            up = up.parent();
        }
        name(live, 2, "an element's name says live");
        vote(elsewhere, -4, "it stands beside the article");
    }

    private void structuredData() {
        boolean claimed = sheet.isClaimed();
        name(claimed, 3, "the structured data says live blog");
        vote(
                !claimed && !sheet.page().structuredData().ofType(OTHER_TYPES::contains).isEmpty(),
                -3,
                "the structured data says something else");
        double agreement = Joining.agreement(posts, sheet.updates());
        vote(!sheet.updates().isEmpty() && agreement >= 0.5, 3, "its updates are these");
        vote(!sheet.updates().isEmpty() && agreement < 0.3, -4, "its updates are others");
    }

    private void sizes() {
        List<Integer> words = new ArrayList<>();
        for (Post post : posts) {
            String text = post.entry().text();
            words.add(Words.count(text.substring(0, Math.min(text.length(), 400))));
        }
        words.sort(null);
        int middle = words.isEmpty() ? 0 : words.get(words.size() / 2);
        vote(posts.size() < 2, -9, "a single post");
        vote(posts.size() == 2, -2, "two posts only");
        vote(posts.size() >= 5, 1, "five posts or more");
        vote(middle >= 25, 2, "posts of some length");
        vote(middle >= 12 && middle < 25, 1, "posts of a sentence");
        vote(middle < 6, -4, "posts of a few words");
        vote(middle >= 6 && middle < 12, -1, "posts of a line");
        long empty = words.stream().filter(n -> n == 0).count();
        vote(empty * 3 > posts.size(), -3, "many posts without words");
    }

    private void times() {
        List<Entry> dated = Dating.date(posts, sheet.clock());
        int clocks = 0;
        int exact = 0;
        int codes = 0;
        List<LocalDateTime> moments = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            Stamp stamp = posts.get(i).stamp();
            Moment at = dated.get(i).timing().moment();
            Printed printed = stamp.printed();
            LocalTime clock = printed == null ? null : printed.clock();
            clocks += clock != null || isToTheMinute(stamp.exact()) ? 1 : 0;
            exact += stamp.exact() != null ? 1 : 0;
            codes += printed != null && isTimeCode(printed) ? 1 : 0;
            if (at != null && at.precision() != Moment.Precision.DAY) {
                moments.add(sheet.clock().atHome(at));
            } else if (clock != null) {
                moments.add(LocalDate.EPOCH.atTime(clock));
            }
        }
        boolean timed = clocks * 10 >= posts.size() * 8;
        vote(timed, 1, "a clock on each");
        vote(!timed, -3, "not a clock on each");
        vote(exact * 10 >= posts.size() * 8, 1, "machine-readable times");
        vote(codes * 10 >= posts.size() * 8 && exact == 0, -4, "time codes");
        order(moments);
        roundness(moments);
    }

    /// Timetables, programmes and diaries keep to full and quarter hours; news does not.
    private void roundness(List<LocalDateTime> moments) {
        long round = moments.stream().filter(at -> at.getMinute() % 5 == 0).count();
        vote(moments.size() >= 5 && round * 100 >= moments.size() * 85L, -4, "round times");
    }

    private static boolean isTimeCode(Printed printed) {
        return printed.clock() != null
                && printed.seconds()
                && printed.zone() == null
                && !printed.hasDay();
    }

    private static boolean isToTheMinute(@Nullable Moment exact) {
        return exact != null
                && !(exact.local().getHour() == 0
                        && exact.local().getMinute() == 0
                        && exact.local().getSecond() == 0);
    }

    private void order(List<LocalDateTime> moments) {
        int falls = 0;
        int rises = 0;
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) {
            long minutes = Duration.between(moments.get(i - 1), moments.get(i)).toMinutes();
            falls += minutes < 0 ? 1 : 0;
            rises += minutes > 0 ? 1 : 0;
            gaps.add(Math.abs(minutes));
        }
        if (gaps.isEmpty()) {
            return;
        }
        gaps.sort(null);
        int steps = falls + rises;
        boolean ordered = steps == 0 || Math.max(falls, rises) * 10 >= steps * 8;
        vote(ordered, 1, "in the order of time");
        vote(!ordered, -5, "not in the order of time");
        boolean named = votes.stream().anyMatch(Likeness.Vote::byName);
        vote(
                ordered && rises > falls && !named,
                -2,
                "told from the start, and no word of a live blog");
        long middle = gaps.get(gaps.size() / 2);
        vote(middle <= 90, 2, "minutes apart");
        vote(middle > 90 && middle <= 360, 1, "hours apart");
        vote(middle > 720 && middle <= 1440, -2, "half a day apart");
        vote(middle > 1440, -4, "days apart");
    }

    private void links() {
        String own = pathOf(Facts.value(sheet.facts().url()));
        int teasers = 0;
        List<Integer> sample = sample();
        for (int i : sample) {
            teasers += isTeaser(i, own) ? 1 : 0;
        }
        vote(teasers * 10 >= sample.size() * 5, -10, "teasers for other pages");
    }

    /// Up to forty posts, evenly spread: what is true of them is true of all.
    private List<Integer> sample() {
        int all = Math.min(run.size(), posts.size());
        int step = Math.max(1, all / 40);
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < all; i += step) {
            sample.add(i);
        }
        return sample;
    }

    /// A link to another page as the heading or over all, and little besides.
    private boolean isTeaser(int i, String own) {
        Element member = run.members().get(i);
        Survey.Extent extent = run.extents().get(i);
        Post post = posts.get(i);
        int words = Words.count(post.entry().text());
        if (!run.isOfMarkers() && extent.links() > extent.words() && words < 60) {
            return true;
        }
        Element heading = member.selectFirst("h1, h2, h3, h4, h5, h6");
        Element link = heading == null ? null : heading.selectFirst("a[href]");
        if (heading != null
                && link == null
                && heading.parent() != null
                && heading.parent().normalName().equals("a")) {
            link = heading.parent();
        }
        if (link == null && member.normalName().equals("a")) {
            link = member;
        }
        if (link == null) {
            return false;
        }
        String path = pathOf(link.attr("href"));
        return !path.isEmpty() && !path.equals(own) && words < 60;
    }

    private static String pathOf(@Nullable String address) {
        if (address == null) {
            return "";
        }
        String path = address.strip();
        int scheme = path.indexOf("://");
        if (scheme >= 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        int cut = path.length();
        for (char c : new char[] {'?', '#'}) {
            int at = path.indexOf(c);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        return path.substring(0, cut);
    }

    private void talk() {
        int replies = 0;
        List<Integer> sample = sample();
        for (int i : sample) {
            replies += hasReply(run.members().get(i)) ? 1 : 0;
        }
        vote(replies * 2 >= sample.size(), -8, "posts can be answered");
        Set<String> voices = new HashSet<>();
        int signed = 0;
        for (Post post : posts) {
            List<String> names = post.entry().bylines();
            signed += names.isEmpty() ? 0 : 1;
            voices.addAll(names);
        }
        vote(
                signed >= 6 && signed * 10 >= posts.size() * 7 && voices.size() * 10 > signed * 6,
                -3,
                "each by someone else");
    }

    private static boolean hasReply(Element member) {
        for (Element element : member.select("a, button, span, small")) {
            String line = element.ownText().strip().toLowerCase(Locale.ROOT);
            if (line.length() <= 20 && REPLY_LINES.contains(line)) {
                return true;
            }
        }
        return false;
    }

    private void restOfPage() {
        Survey.Extent first = run.extents().getFirst();
        Survey.Extent last = run.extents().getLast();
        int within = last.paragraphsUpTo() - first.paragraphsBefore();
        int outside = survey.paragraphs() - within;
        long cover = run.cover();
        vote(outside > 1_000 && outside > cover, -3, "an article stands beside it");
        vote(
                outside > 600 && outside * 2L > cover && outside <= cover,
                -1,
                "much text stands beside it");
        boolean named = votes.stream().anyMatch(Likeness.Vote::byName);
        vote(outside > 1_500 && !named, -2, "running text beside it, and no word of a live blog");
        vote(
                !named && outside >= 400 && outside * 2L >= cover,
                -3,
                "about as much running text beside it, and no word of a live blog");
        vote(outside * 4L < cover, 1, "it is nearly all of the page");
    }
}
