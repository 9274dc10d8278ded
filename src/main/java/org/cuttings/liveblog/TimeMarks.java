package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The times and days that a walk over a page meets, in attributes and in print. The walk tells of
/// each element as it comes and goes; what an element's own print says is judged when it is left,
/// by what was found within it.
final class TimeMarks {
    /// Elements whose text may begin with the time of what follows.
    private static final Set<String> MAY_LEAD =
            Set.of(
                    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td",
                    "article", "section", "header");

    /// Elements in which a day stands by itself, and so dates what follows.
    private static final Set<String> OWN_LINE =
            Set.of(
                    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "td", "header",
                    "time", "section");

    private static final Set<String> SAYS_WHO_AND_WHEN =
            Set.of(
                    "time",
                    "timestamp",
                    "date",
                    "datetime",
                    "meta",
                    "byline",
                    "author",
                    "posted",
                    "published",
                    "info",
                    "stamp",
                    "dateline");

    /// Of a name before a time, in characters.
    private static final int LONGEST_NAME = 50;

    private final StringBuilder text;
    private final List<Survey.Mark> marks = new ArrayList<>();
    private final List<Survey.Day> days = new ArrayList<>();

    /// The text that was looked at last: an element around just this one says nothing new.
    private int lastStart = -1;

    private int lastEnd = -1;

    /// The day that was just read in an inline element, until its block is seen to hold no more.
    private @Nullable Printed lastDay;

    /// @param text the page's shown text, which the walk goes on writing
    TimeMarks(StringBuilder text) {
        this.text = text;
    }

    /// In the order in which they were met; grows with the walk.
    List<Survey.Mark> marks() {
        return marks;
    }

    List<Survey.Day> days() {
        return days;
    }

    int count() {
        return marks.size();
    }

    /// Reads the attributes of an element that the walk comes to.
    void readAttribute(Element element) {
        Attributes.Timed timed = Attributes.time(element);
        if (timed != null) {
            marks.add(
                    new Survey.Mark(
                            element,
                            Survey.Bearing.ATTRIBUTE,
                            Stamp.exact(timed.at(), element.normalName() + "@" + timed.attribute()),
                            text.length(),
                            text.length(),
                            timed.updated() || saysUpdated(element)));
        }
    }

    private static boolean saysUpdated(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            for (String word : ClassWords.of(up)) {
                if (word.equals("updated") || word.equals("modified") || word.equals("edited")) {
                    return up.equals(element) || Words.atMost(up, Printed.LONGEST);
                }
            }
            if (!up.normalName().equals("time")
                    && !up.normalName().equals("span")
                    && !up.normalName().equals("a")) {
                return false;
            }
        }
        return false;
    }

    /// What only screen readers are told may still be the fuller time.
    void readUnseen(Element element) {
        if (element.normalName().equals("script") || !Words.atMost(element, Printed.LONGEST)) {
            return;
        }
        Attributes.Timed timed = Attributes.time(element);
        Printed printed = Printed.whole(element.text());
        boolean clock = printed != null && printed.clock() != null;
        if (timed == null && !clock) {
            return;
        }
        Stamp stamp =
                timed == null
                        ? Stamp.printed(printed, "hidden text")
                        : Stamp.exact(timed.at(), element.normalName() + "@" + timed.attribute())
                                .beside(clock ? printed : null);
        boolean updated =
                (timed != null && timed.updated()) || (printed != null && printed.updated());
        marks.add(
                new Survey.Mark(
                        element,
                        Survey.Bearing.ATTRIBUTE,
                        stamp,
                        text.length(),
                        text.length(),
                        updated));
    }

    /// Reads what is printed in an element that the walk leaves.
    ///
    /// @param from where the element's text begins
    /// @param firstMark how many marks there were before the element
    void readPrinted(Element element, int from, int firstMark) {
        int end = text.length();
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = from;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        if (start >= end) {
            return;
        }
        boolean known = start == lastStart && end == lastEnd;
        if (known) {
            takeDay(element, start, end);
        }
        if (!known && end - start <= Printed.LONGEST && hasDigitOrDay(start, end)) {
            lastStart = start;
            lastEnd = end;
            lastDay = null;
            Printed whole = Printed.whole(text.substring(start, end));
            if (whole != null) {
                markWhole(element, whole, start, end, firstMark);
                return;
            }
            if (markBehindName(element, start, end, firstMark)) {
                return;
            }
        }
        if (MAY_LEAD.contains(element.normalName())) {
            markLeading(element, start, end, firstMark);
        }
    }

    private void takeDay(Element element, int start, int end) {
        if (lastDay != null && OWN_LINE.contains(element.normalName())) {
            days.add(new Survey.Day(lastDay, start, end));
            lastDay = null;
        }
    }

    /// "Posted by Mo Hale, 14:05 BST": a name, then a time, and nothing behind it.
    private boolean markBehindName(Element element, int start, int end, int firstMark) {
        int digit = start;
        while (digit < end && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        if (digit == start || digit - start > LONGEST_NAME || marks.size() > firstMark) {
            return false;
        }
        String before = text.substring(start, digit);
        Printed behind = monthBefore(before) ? null : Printed.whole(text.substring(digit, end));
        if (behind == null) {
            // "October 4, 2023 at 3:07 PM": the day's month stands before the first digit
            int space = before.stripTrailing().lastIndexOf(' ');
            behind = space < 0 ? null : Printed.whole(text.substring(start + space + 1, end));
        }
        boolean named = ClassWords.any(element, SAYS_WHO_AND_WHEN);
        boolean signed = Bylines.withoutLead(before.strip()).length() < before.strip().length();
        if (behind == null || behind.clock() == null || (!named && !signed)) {
            return false;
        }
        marks.add(
                new Survey.Mark(
                        element,
                        Survey.Bearing.WHOLE,
                        Stamp.printed(behind, "printed behind a name"),
                        start,
                        end,
                        behind.updated()));
        return true;
    }

    private static boolean monthBefore(String before) {
        String words = before.strip();
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return TimeWords.month(TimeWords.folded(last)) != null;
    }

    private boolean hasDigitOrDay(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return end - start <= 12;
    }

    private void markWhole(Element element, Printed whole, int start, int end, int firstMark) {
        if (whole.clock() == null && whole.ago() == null) {
            lastDay = whole;
            takeDay(element, start, end);
            return;
        }
        if (whole.clock() == null && whole.end() > 0 && !isAge(element, start, end)) {
            return;
        }
        for (int i = firstMark; i < marks.size(); i++) {
            Survey.Mark mark = marks.get(i);
            if (mark.at() >= start && mark.at() <= end) {
                // the attribute and the print of one time
                Stamp both = mark.stamp().beside(whole);
                if (mark.stamp().exact() != null && mark.stamp().printed() == null) {
                    marks.set(
                            i,
                            new Survey.Mark(
                                    element,
                                    Survey.Bearing.WHOLE,
                                    both,
                                    start,
                                    end,
                                    mark.updated() || whole.updated()));
                }
                return;
            }
        }
        marks.add(
                new Survey.Mark(
                        element,
                        Survey.Bearing.WHOLE,
                        Stamp.printed(whole, "printed in " + element.normalName()),
                        start,
                        end,
                        whole.updated() || saysUpdated(element)));
    }

    /// "10 min" is a recipe's, "10 min ago" is a post's.
    private boolean isAge(Element element, int start, int end) {
        if (element.normalName().equals("time")) {
            return true;
        }
        for (String word : text.substring(start, end).split(" ", 12)) {
            String folded = TimeWords.folded(word);
            if (TimeWords.endsAgo(folded) || TimeWords.leadsAgo(folded)) {
                return true;
            }
        }
        return ClassWords.any(element, Set.of("time", "timestamp", "date", "ago", "timeago"));
    }

    private void markLeading(Element element, int start, int end, int firstMark) {
        for (int i = firstMark; i < marks.size(); i++) {
            if (marks.get(i).at() <= start + 3) {
                return;
            }
        }
        Printed leading =
                Printed.leading(text.substring(start, Math.min(end, start + Printed.LONGEST)));
        if (leading != null && leading.clock() != null) {
            marks.add(
                    new Survey.Mark(
                            element,
                            Survey.Bearing.LEADING,
                            Stamp.printed(leading, "start of " + element.normalName()),
                            start,
                            start + leading.end(),
                            leading.updated()));
        }
    }
}
