package org.cuttings.liveblog;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads the clock of a printed time and its zone: "14:05:30", "2.05 p.m.", "14h05", "1405 GMT",
/// "14:05 +05:30". Each way of printing answers whether it was what stands there; if so the cursor
/// is behind it.
final class PrintedClock {
    private final PrintedCursor cursor;
    private @Nullable LocalTime time;
    private boolean seconds;
    private @Nullable String zone;
    private @Nullable ZoneOffset offset;

    PrintedClock(PrintedCursor cursor) {
        this.cursor = cursor;
    }

    /// Null as long as none was read.
    @Nullable LocalTime time() {
        return time;
    }

    boolean isRead() {
        return time != null;
    }

    /// Whether seconds are printed.
    boolean hasSeconds() {
        return seconds;
    }

    /// The zone word as printed; null if none.
    @Nullable String zone() {
        return zone;
    }

    /// The numeric offset; null if none.
    @Nullable ZoneOffset offset() {
        return offset;
    }

    static boolean isClock(int hour, int minutes) {
        return hour <= 24 && minutes <= 59 && !(hour == 24 && minutes > 0);
    }

    /// "14:05", "14.05.30", "2:05 p.m.", "14:05:30.123Z".
    ///
    /// @param digits how many digits the hour has, one or two
    boolean readParted(int start, int digits, char separator) {
        int hour = cursor.intAt(start, digits);
        int second = start + digits + 1;
        if (cursor.digitsAt(second) != 2 || time != null) {
            return false;
        }
        int minutes = cursor.intAt(second, 2);
        int after = second + 2;
        if (!isClock(hour, minutes)) {
            return false;
        }
        cursor.done(after);
        int secondsValue = 0;
        if (cursor.charAt(after) == separator
                && cursor.digitsAt(after + 1) == 2
                && cursor.intAt(after + 1, 2) < 60) {
            secondsValue = cursor.intAt(after + 1, 2);
            seconds = true;
            cursor.done(after + 3);
            int fraction = cursor.digitsAt(after + 4);
            if (cursor.charAt(after + 3) == '.' && fraction > 0) {
                cursor.done(after + 4 + fraction);
            }
        }
        Integer shifted = hour <= 12 ? halfDay(hour, cursor.skipSpaces(cursor.at())) : null;
        time = LocalTime.of(shifted == null ? hour % 24 : shifted, minutes, secondsValue);
        if (cursor.charAt(cursor.at()) == 'Z') {
            offset = ZoneOffset.UTC;
            cursor.done(cursor.at() + 1);
        }
        return true;
    }

    /// "14h05", "14 h 05", "14h", "14u05", "14時05分".
    ///
    /// @param leadsAgo whether a word before says that an age follows
    boolean readWithLetter(int hour, int after, boolean leadsAgo) {
        if (time != null || hour > 23) {
            return false;
        }
        int letter = cursor.skipSpaces(after);
        char c = cursor.charAt(letter);
        if (c != 'h' && c != 'H' && c != 'u' && c != '時' && c != '时' && c != '시') {
            return false;
        }
        int behind = cursor.skipSpaces(letter + 1);
        int digits = cursor.digitsAt(behind);
        if (digits == 2 && cursor.intAt(behind, 2) < 60 && behind - letter <= 2) {
            time = LocalTime.of(hour, cursor.intAt(behind, 2));
            int close = behind + 2;
            char last = cursor.charAt(close);
            cursor.done(last == '分' || last == '분' ? close + 1 : close);
            return true;
        }
        String word = cursor.wordAt(letter);
        // "2h" under a post is its age
        boolean alone = cursor.end() == 0 && cursor.isBeyond(letter + 1);
        if ((word.equals("h") || word.equals("H"))
                && !alone
                && !agoFollows(letter + 1)
                && !leadsAgo) {
            time = LocalTime.of(hour, 0);
            cursor.done(letter + 1);
            return true;
        }
        return false;
    }

    private boolean agoFollows(int from) {
        return TimeWords.endsAgo(TimeWords.folded(cursor.wordAt(cursor.skipSpaces(from))));
    }

    /// "2 pm", "14 Uhr", "2 o'clock".
    ///
    /// @param word where the word behind the hour begins
    boolean readHour(int hour, int word) {
        if (time != null || hour > 23) {
            return false;
        }
        Integer shifted = halfDay(hour, word);
        if (shifted != null) {
            time = LocalTime.of(shifted, 0);
            return true;
        }
        String following = cursor.wordAt(word);
        String folded = TimeWords.folded(following);
        if (folded.equals("uhr") || folded.equals("o'clock")) {
            time = LocalTime.of(hour, 0);
            cursor.done(word + following.length());
            return true;
        }
        return false;
    }

    /// "1405 GMT", "1405 hrs".
    ///
    /// @param digits the four digits as a number
    boolean readFourDigits(int digits, int after) {
        String following = cursor.wordAt(cursor.skipSpaces(after));
        if (time != null
                || digits >= 2400
                || digits % 100 >= 60
                || !(TimeWords.isZone(following) || TimeWords.folded(following).equals("hrs"))) {
            return false;
        }
        time = LocalTime.of(digits / 100, digits % 100);
        cursor.done(after);
        return true;
    }

    /// "+05:30", "+0530", "GMT+1" where the cursor is.
    boolean readOffset() {
        int at = cursor.at();
        int digits = cursor.digitsAt(at + 1);
        if (time == null || offset != null || digits == 0) {
            return false;
        }
        boolean colon = digits == 2 && cursor.charAt(at + 3) == ':' && cursor.digitsAt(at + 4) == 2;
        boolean afterZone = zone != null && cursor.end() == at;
        if (!colon && digits != 4 && !afterZone) {
            return false;
        }
        int sign = cursor.charAt(at) == '+' ? 1 : -1;
        int hours = cursor.intAt(at + 1, Math.min(2, digits));
        int minutes = colon ? cursor.intAt(at + 4, 2) : digits == 4 ? cursor.intAt(at + 3, 2) : 0;
        if (hours > 14 || minutes > 59 || (digits > 2 && digits != 4)) {
            return false;
        }
        offset = ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
        cursor.done(at + 1 + (colon ? 5 : digits));
        return true;
    }

    /// "BST", or "Uhr" behind a clock, where the cursor is.
    boolean readWordBehind(String printed, String folded) {
        boolean isZone = zone == null && TimeWords.isZone(printed);
        if (time == null || !(isZone || folded.equals("uhr"))) {
            return false;
        }
        if (isZone) {
            zone = printed;
        }
        cursor.done(cursor.at() + printed.length());
        return true;
    }

    /// The hour on the 24-hour clock where "am", "p.m." or the like stands at `word`; moves behind
    /// it. Null where none does.
    private @Nullable Integer halfDay(int hour, int word) {
        if (hour < 1 || hour > 12) {
            return null;
        }
        char first = Character.toLowerCase(cursor.charAt(word));
        if (first != 'a' && first != 'p') {
            return null;
        }
        int i = word + 1;
        if (cursor.charAt(i) == '.') {
            i++;
        }
        i = cursor.charAt(i) == ' ' ? i + 1 : i;
        if (Character.toLowerCase(cursor.charAt(i)) != 'm'
                || Character.isLetter(cursor.charAt(i + 1))) {
            return null;
        }
        i++;
        cursor.done(cursor.charAt(i) == '.' ? i + 1 : i);
        return hour % 12 + (first == 'p' ? 12 : 0);
    }
}
