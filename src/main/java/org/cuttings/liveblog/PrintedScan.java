package org.cuttings.liveblog;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Walks once over a printed time, part by part, as far as it understands what stands there.
final class PrintedScan {
    private final PrintedCursor cursor;
    private final PrintedClock clock;
    private final PrintedDate date;
    private @Nullable Duration ago;
    private @Nullable ChronoUnit unit;
    private boolean updated;
    private boolean leadsAgo;

    /// "14:05 updated": only where nothing follows; "14:05 Update: the road" is a title.
    private boolean updatedBehind;

    PrintedScan(String text) {
        cursor = new PrintedCursor(text);
        clock = new PrintedClock(cursor);
        date = new PrintedDate(cursor);
    }

    @Nullable Printed read() {
        while (!cursor.isAtEnd()) {
            int before = cursor.at();
            char c = cursor.charAt(before);
            boolean understood;
            if (Character.isDigit(c)) {
                understood = number();
            } else if (Character.isLetter(c)) {
                understood = word();
            } else if ((c == '+' || c == '-' || c == '−') && clock.readOffset()) {
                understood = true;
            } else if (Printed.isSeparator(c) || c == '\'' || c == '’' || c == ',') {
                cursor.moveTo(before + 1);
                continue;
            } else {
                understood = false;
            }
            if (!understood) {
                cursor.moveTo(before);
                break;
            }
        }
        updated |= updatedBehind && cursor.isAtEnd();
        cursor.takeClosers();
        if (!clock.isRead() && !date.isRead() && ago == null && date.shift() == null) {
            return null;
        }
        return new Printed(
                clock.time(),
                clock.hasSeconds(),
                clock.zone(),
                clock.offset(),
                date.year(),
                date.month(),
                date.day(),
                date.isSwapped(),
                date.shift(),
                ago,
                unit,
                updated,
                cursor.end());
    }

    /// Whether nothing but separators stands behind the part that was understood.
    boolean restIsEmpty() {
        return !date.hasLooseEnd() && cursor.restIsEmpty();
    }

    private boolean number() {
        int start = cursor.at();
        int digits = cursor.digitsAt(start);
        if (digits > 4) {
            return false;
        }
        int value = cursor.intAt(start, digits);
        int after = start + digits;
        if (digits <= 2) {
            return shortNumber(start, value, after);
        }
        if (digits == 3) {
            return readAge(value, after);
        }
        return date.readIso(start)
                || clock.readFourDigits(value, after)
                || date.readYear(value, after);
    }

    /// A number of one or two digits: an hour, a day, an age.
    private boolean shortNumber(int start, int value, int after) {
        char next = cursor.charAt(after);
        if (next == '.' && date.readDotted(start, after - start, clock.isRead())) {
            return true;
        }
        if ((next == ':' || next == '.') && clock.readParted(start, after - start, next)) {
            return true;
        }
        if ((next == '/' || next == '-') && date.readSlashed(value, after, next)) {
            return true;
        }
        return clock.readWithLetter(value, after, leadsAgo)
                || readAge(value, after)
                || clock.readHour(value, cursor.skipSpaces(after))
                || date.readDay(value, after);
    }

    /// "5 minutes ago", "vor 5 Minuten"; "5 min" where nothing else stands.
    private boolean readAge(int value, int after) {
        int word = cursor.skipSpaces(after);
        String following = cursor.wordAt(word);
        ChronoUnit named = TimeWords.unit(TimeWords.folded(following));
        if (named == null) {
            return false;
        }
        int behind = word + following.length();
        int next = cursor.skipSpaces(cursor.charAt(behind) == '.' ? behind + 1 : behind);
        String last = cursor.wordAt(next);
        boolean closed = TimeWords.endsAgo(TimeWords.folded(last));
        boolean alone = cursor.isBeyond(next) && cursor.end() == 0 && !leadsAgo;
        if (!closed && !leadsAgo) {
            return !alone && chained(value, named, next);
        }
        Duration amount = named.getDuration().multipliedBy(value);
        ago = ago == null ? amount : ago.plus(amount);
        unit = named;
        cursor.done(closed ? next + last.length() : behind);
        return true;
    }

    /// "1 hour 20 minutes ago"
    private boolean chained(int value, ChronoUnit named, int next) {
        int digits = cursor.digitsAt(next);
        if (digits < 1 || digits > 2 || ago != null) {
            return false;
        }
        ago = named.getDuration().multipliedBy(value);
        cursor.moveTo(next);
        if (number() && cursor.end() > next) {
            return true;
        }
        ago = null;
        return false;
    }

    private boolean word() {
        int at = cursor.at();
        String printed = cursor.wordAt(at);
        int after = at + printed.length();
        String folded = TimeWords.folded(printed);
        if (cursor.charAt(after) == '.') {
            after++;
        }
        if (clock.readWordBehind(printed, folded)) {
            return true;
        }
        if (TimeWords.isZone(printed) && !clock.isRead()) {
            return false;
        }
        if (date.readShift(printed, folded)) {
            return true;
        }
        if (TimeWords.leadsAgo(folded) && ago == null && digitsSoon(after)) {
            leadsAgo = true;
            cursor.moveTo(after);
            return true;
        }
        if (date.readMonth(printed, folded, after)) {
            return true;
        }
        if (TimeWords.isUpdated(folded)) {
            updated |= cursor.end() == 0;
            updatedBehind |= cursor.end() > 0;
            cursor.moveTo(after);
            return true;
        }
        if (TimeWords.isWeekday(folded)
                || TimeWords.isFiller(folded)
                || (leadsAgo && folded.equals("y"))) {
            cursor.moveTo(after);
            return true;
        }
        return false;
    }

    private boolean digitsSoon(int from) {
        int i = cursor.skipSpaces(from);
        String next = cursor.wordAt(i);
        // "il y a 5 min"
        while (!next.isEmpty() && next.length() <= 2 && !cursor.isBeyond(i)) {
            i = cursor.skipSpaces(i + next.length());
            next = cursor.wordAt(i);
        }
        return Character.isDigit(cursor.charAt(i));
    }
}
