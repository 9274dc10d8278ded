package org.cuttings.liveblog;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Walks once over a printed time, part by part, as far as it understands what stands there.
final class PrintedScan {
    private final String text;
    private int at;

    /// One past the last part that said something, and whether all up to here was understood.
    private int end;

    private @Nullable LocalTime clock;
    private boolean seconds;
    private @Nullable String zone;
    private @Nullable ZoneOffset offset;
    private int year;
    private int month;
    private int day;
    private boolean swapped;
    private @Nullable Integer dayShift;
    private @Nullable Duration ago;
    private @Nullable ChronoUnit unit;
    private boolean updated;
    private boolean leadsAgo;

    /// "14:05 updated": only where nothing follows; "14:05 Update: the road" is a title.
    private boolean updatedBehind;

    /// A bare number whose sense the next word settles: "18 July", "July 18".
    private int loose = -1;

    private int looseEnd;

    PrintedScan(String text) {
        this.text = text;
    }

    @Nullable Printed read() {
        while (at < text.length()) {
            int before = at;
            char c = text.charAt(at);
            boolean understood;
            if (Character.isDigit(c)) {
                understood = number();
            } else if (Character.isLetter(c)) {
                understood = word();
            } else if ((c == '+' || c == '-' || c == '−') && clock != null && numericOffset()) {
                understood = true;
            } else if (Printed.isSeparator(c) || c == '\'' || c == '’' || c == ',') {
                at++;
                continue;
            } else {
                understood = false;
            }
            if (!understood) {
                at = before;
                break;
            }
        }
        updated |= updatedBehind && at >= text.length();
        takeClosers();
        boolean dated = day > 0 && month > 0;
        if (clock == null && !dated && ago == null && dayShift == null) {
            return null;
        }
        return new Printed(
                clock,
                seconds,
                zone,
                offset,
                dated ? year : 0,
                dated ? month : 0,
                dated ? day : 0,
                dated && swapped,
                dayShift,
                ago,
                unit,
                updated,
                end);
    }

    /// Whether nothing but separators stands behind the part that was understood.
    boolean restIsEmpty() {
        if (loose >= 0 && looseEnd > end) {
            return false;
        }
        for (int i = Math.max(at, end); i < text.length(); i++) {
            if (!Printed.isSeparator(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// "(19:02)": the bracket belongs to the time.
    private void takeClosers() {
        while (end > 0
                && end < text.length()
                && (text.charAt(end) == ')' || text.charAt(end) == ']')) {
            end++;
        }
    }

    private boolean number() {
        int start = at;
        int digits = digitsAt(start);
        if (digits > 4) {
            return false;
        }
        int value = intAt(start, digits);
        int after = start + digits;
        char next = charAt(after);
        if (digits == 4 && next == '-' && isoDate(start, value)) {
            return true;
        }
        if (digits <= 2 && (next == ':' || next == '.') && clockOrDottedDate(start, digits, next)) {
            return true;
        }
        if (digits <= 2
                && day == 0
                && (next == '/' || next == '-')
                && slashedDate(value, after, next)) {
            return true;
        }
        if (digits <= 2 && hourWithLetter(value, after)) {
            return true;
        }
        int word = skipSpaces(after);
        String following = wordAt(word);
        String folded = TimeWords.folded(following);
        if (relative(value, digits, word, following, folded)) {
            return true;
        }
        if (digits <= 2 && clock == null && value <= 23) {
            Integer shifted = halfDay(value, word);
            if (shifted != null) {
                clock = LocalTime.of(shifted, 0);
                return true;
            }
            if (folded.equals("uhr") || folded.equals("o'clock")) {
                clock = LocalTime.of(value, 0);
                done(word + following.length());
                return true;
            }
        }
        if (digits == 4
                && clock == null
                && value < 2400
                && value % 100 < 60
                && (TimeWords.isZone(following) || folded.equals("hrs"))) {
            clock = LocalTime.of(value / 100, value % 100);
            done(after);
            return true;
        }
        if (digits == 4 && value >= 1990 && value <= 2100 && year == 0) {
            year = value;
            at = after;
            if (month > 0) {
                done(after);
            }
            return true;
        }
        if (digits <= 2 && value >= 1 && value <= 31 && day == 0) {
            at = after;
            if (month > 0) {
                day = value;
                done(ordinal(after));
                return true;
            }
            if (loose >= 0) {
                return false;
            }
            loose = value;
            looseEnd = ordinal(after);
            at = looseEnd;
            return true;
        }
        return false;
    }

    /// "18th", "1er", "2nd", "18."
    private int ordinal(int after) {
        String suffix = wordAt(after);
        if (suffix.length() == 2
                && (suffix.equals("th")
                        || suffix.equals("st")
                        || suffix.equals("nd")
                        || suffix.equals("rd")
                        || suffix.equals("er"))) {
            return after + 2;
        }
        return charAt(after) == '.' || charAt(after) == 'º' ? after + 1 : after;
    }

    private boolean isoDate(int start, int value) {
        if (digitsAt(start + 5) != 2 || charAt(start + 7) != '-' || digitsAt(start + 8) != 2) {
            return false;
        }
        year = value;
        month = intAt(start + 5, 2);
        day = intAt(start + 8, 2);
        if (Printed.valid(year, month, day) == null) {
            return false;
        }
        done(start + 10);
        if (charAt(at) == 'T' && digitsAt(at + 1) == 2) {
            at++;
        }
        return true;
    }

    private boolean clockOrDottedDate(int start, int digits, char separator) {
        int value = intAt(start, digits);
        int second = start + digits + 1;
        if (separator == '.') {
            second = skipSpaces(second);
        }
        int more = digitsAt(second);
        if (more != 2 && !(more == 1 && separator == '.')) {
            return false;
        }
        int minutes = intAt(second, more);
        int after = second + more;
        if (separator == '.' && day == 0 && charAt(after) == '.' && value <= 31 && minutes <= 12) {
            int third = skipSpaces(after + 1);
            int years = digitsAt(third);
            boolean clockNext =
                    years > 0 && years <= 2 && ":.hH".indexOf(charAt(third + years)) >= 0;
            boolean full = (years == 4 || years == 2) && !clockNext;
            boolean alone = after + 1 >= text.length();
            if ((full
                            || clockNext
                            || alone
                            || clock != null
                            || !isClock(value, minutes)
                            || more == 1
                            || spaced(start))
                    && value >= 1
                    && minutes >= 1) {
                day = value;
                month = minutes;
                if (full) {
                    int printed = intAt(third, years);
                    year = years == 2 ? 2000 + printed : printed;
                    done(third + years);
                } else {
                    done(after + 1);
                }
                return true;
            }
        }
        if (more != 2
                || second != start + digits + 1
                || !isClock(value, minutes)
                || clock != null) {
            return false;
        }
        if (digitsAt(after) > 0) {
            return false;
        }
        at = after;
        end = after;
        int secondsValue = 0;
        if (charAt(after) == separator && digitsAt(after + 1) == 2 && intAt(after + 1, 2) < 60) {
            secondsValue = intAt(after + 1, 2);
            seconds = true;
            at = after + 3;
            end = at;
            if (charAt(at) == '.' && digitsAt(at + 1) > 0) {
                at += 1 + digitsAt(at + 1);
                end = at;
            }
        }
        int hour = value;
        Integer shifted = hour <= 12 ? halfDay(hour, skipSpaces(at)) : null;
        clock = LocalTime.of(shifted == null ? hour % 24 : shifted, minutes, secondsValue);
        if (charAt(at) == 'Z') {
            offset = ZoneOffset.UTC;
            done(at + 1);
        }
        return true;
    }

    /// "18. 7.": a space between the two tells a date from a clock.
    private boolean spaced(int start) {
        int dot = text.indexOf('.', start);
        return dot > 0 && dot + 1 < text.length() && Printed.isSpace(text.charAt(dot + 1));
    }

    private boolean slashedDate(int first, int after, char separator) {
        int digits = digitsAt(after + 1);
        if (digits < 1 || digits > 2) {
            return false;
        }
        int second = intAt(after + 1, digits);
        int third = after + 1 + digits;
        int years = charAt(third) == separator ? digitsAt(third + 1) : 0;
        if (years != 2 && years != 4) {
            if (separator == '-') {
                return false;
            }
            years = 0;
        }
        if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) {
            return false;
        }
        boolean monthFirst = second > 12;
        day = monthFirst ? second : first;
        month = monthFirst ? first : second;
        swapped = first <= 12 && second <= 12 && first != second;
        if (years > 0) {
            int printed = intAt(third + 1, years);
            year = years == 2 ? 2000 + printed : printed;
            done(third + 1 + years);
        } else {
            done(third);
        }
        return true;
    }

    /// "14h05", "14 h 05", "14h", "14u05", "14時05分".
    private boolean hourWithLetter(int hour, int after) {
        if (clock != null || hour > 23) {
            return false;
        }
        int letter = skipSpaces(after);
        char c = charAt(letter);
        if (c != 'h' && c != 'H' && c != 'u' && c != '時' && c != '时' && c != '시') {
            return false;
        }
        int behind = skipSpaces(letter + 1);
        int digits = digitsAt(behind);
        if (digits == 2 && intAt(behind, 2) < 60 && behind - letter <= 2) {
            clock = LocalTime.of(hour, intAt(behind, 2));
            int close = behind + 2;
            char last = charAt(close);
            done(last == '分' || last == '분' ? close + 1 : close);
            return true;
        }
        String word = wordAt(letter);
        boolean alone = end == 0 && letter + 1 >= text.length(); // "2h" under a post is its age
        if ((word.equals("h") || word.equals("H"))
                && !alone
                && !agoFollows(letter + 1)
                && !leadsAgo) {
            clock = LocalTime.of(hour, 0);
            done(letter + 1);
            return true;
        }
        return false;
    }

    private boolean agoFollows(int from) {
        String folded = TimeWords.folded(wordAt(skipSpaces(from)));
        return TimeWords.endsAgo(folded);
    }

    private boolean relative(int value, int digits, int word, String following, String folded) {
        ChronoUnit named = digits <= 3 ? TimeWords.unit(folded) : null;
        if (named == null) {
            return false;
        }
        int behind = word + following.length();
        int next = skipSpaces(charAt(behind) == '.' ? behind + 1 : behind);
        String closing = TimeWords.folded(wordAt(next));
        boolean alone = next >= text.length() && end == 0 && !leadsAgo;
        if (!TimeWords.endsAgo(closing) && !leadsAgo) {
            if (!alone) {
                return chained(value, named, next);
            }
            return false;
        }
        Duration amount = named.getDuration().multipliedBy(value);
        ago = ago == null ? amount : ago.plus(amount);
        unit = named;
        done(TimeWords.endsAgo(closing) ? next + wordAt(next).length() : behind);
        return true;
    }

    /// "1 hour 20 minutes ago"
    private boolean chained(int value, ChronoUnit named, int next) {
        int digits = digitsAt(next);
        if (digits < 1 || digits > 2 || ago != null) {
            return false;
        }
        ago = named.getDuration().multipliedBy(value);
        at = next;
        if (number() && end > next) {
            return true;
        }
        ago = null;
        return false;
    }

    /// The hour on the 24-hour clock where "am", "p.m." or the like stands at `word`; moves behind
    /// it. Null where none does.
    private @Nullable Integer halfDay(int hour, int word) {
        if (hour < 1 || hour > 12) {
            return null;
        }
        char first = Character.toLowerCase(charAt(word));
        if (first != 'a' && first != 'p') {
            return null;
        }
        int i = word + 1;
        if (charAt(i) == '.') {
            i++;
        }
        i = charAt(i) == ' ' ? i + 1 : i;
        if (Character.toLowerCase(charAt(i)) != 'm' || Character.isLetter(charAt(i + 1))) {
            return null;
        }
        i++;
        done(charAt(i) == '.' ? i + 1 : i);
        return hour % 12 + (first == 'p' ? 12 : 0);
    }

    private boolean numericOffset() {
        int digits = digitsAt(at + 1);
        if (offset != null || digits == 0) {
            return false;
        }
        boolean colon = digits == 2 && charAt(at + 3) == ':' && digitsAt(at + 4) == 2;
        boolean afterZone = zone != null && end == at;
        if (!colon && digits != 4 && !afterZone) {
            return false;
        }
        int sign = text.charAt(at) == '+' ? 1 : -1;
        int hours = intAt(at + 1, Math.min(2, digits));
        int minutes = colon ? intAt(at + 4, 2) : digits == 4 ? intAt(at + 3, 2) : 0;
        if (hours > 14 || minutes > 59 || (digits > 2 && digits != 4)) {
            return false;
        }
        offset = ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
        done(at + 1 + (colon ? 5 : digits));
        return true;
    }

    private boolean word() {
        String printed = wordAt(at);
        int after = at + printed.length();
        String folded = TimeWords.folded(printed);
        if (charAt(after) == '.') {
            after++;
        }
        if (clock != null && zone == null && TimeWords.isZone(printed)) {
            zone = printed;
            done(at + printed.length());
            return true;
        }
        if (TimeWords.isZone(printed) && clock == null) {
            return false;
        }
        Integer shift = TimeWords.dayShift(folded);
        if (shift != null) {
            dayShift = shift;
            done(at + printed.length());
            return true;
        }
        if (TimeWords.leadsAgo(folded) && ago == null && digitsSoon(after)) {
            leadsAgo = true;
            at = after;
            return true;
        }
        Integer named = month == 0 ? TimeWords.month(folded) : null;
        if (named != null && (loose > 0 || dayFollows(after))) {
            month = named;
            if (loose > 0) {
                day = loose;
                loose = -1;
                done(at + printed.length());
            } else {
                at = after;
            }
            return true;
        }
        if (TimeWords.isUpdated(folded)) {
            updated |= end == 0;
            updatedBehind |= end > 0;
            at = after;
            return true;
        }
        if (TimeWords.isWeekday(folded)) {
            at = after;
            return true;
        }
        if (folded.equals("uhr") && clock != null) {
            done(at + printed.length());
            return true;
        }
        if (TimeWords.isFiller(folded) || (leadsAgo && folded.equals("y"))) {
            at = after;
            return true;
        }
        return false;
    }

    private boolean digitsSoon(int from) {
        int i = skipSpaces(from);
        String next = wordAt(i);
        // "il y a 5 min"
        while (!next.isEmpty() && next.length() <= 2 && i < text.length()) {
            i = skipSpaces(i + next.length());
            next = wordAt(i);
        }
        return Character.isDigit(charAt(i));
    }

    private boolean dayFollows(int from) {
        int i = skipSpaces(from);
        int digits = digitsAt(i);
        if (digits < 1 || digits > 2 || charAt(i + digits) == ':') {
            return false;
        }
        int value = intAt(i, digits);
        return value >= 1 && value <= 31;
    }

    private static boolean isClock(int hour, int minutes) {
        return hour <= 24 && minutes <= 59 && !(hour == 24 && minutes > 0);
    }

    private void done(int to) {
        at = to;
        end = to;
    }

    private int skipSpaces(int from) {
        int i = from;
        while (i < text.length() && Printed.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private String wordAt(int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetter(text.charAt(i))
                        || ((text.charAt(i) == '\'' || text.charAt(i) == '’')
                                && i > from
                                && i + 1 < text.length()
                                && Character.isLetter(text.charAt(i + 1))))) {
            i++;
        }
        return from >= text.length() ? "" : text.substring(from, i);
    }

    /// How many ASCII digits stand there.
    private int digitsAt(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - Math.min(from, i);
    }

    private int intAt(int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }
}
