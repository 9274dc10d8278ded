package org.cuttings.liveblog;

import org.jspecify.annotations.Nullable;

/// Reads the day of a printed time: "18 July 2024", "July 18th", "2024-07-18", "18.7.", "7/18/24",
/// "yesterday". Each way of printing answers whether it was what stands there; if so the cursor is
/// behind it.
final class PrintedDate {
    private final PrintedCursor cursor;
    private int year;
    private int month;
    private int day;
    private boolean swapped;
    private @Nullable Integer shift;

    /// A bare number whose sense the next word settles: "18 July", "July 18".
    private int loose = -1;

    private int looseEnd;

    PrintedDate(PrintedCursor cursor) {
        this.cursor = cursor;
    }

    /// Whether day and month were read.
    boolean isRead() {
        return day > 0 && month > 0;
    }

    /// 0 where none was read, or no whole day.
    int year() {
        return isRead() ? year : 0;
    }

    /// 0 where no whole day was read.
    int month() {
        return isRead() ? month : 0;
    }

    /// 0 where no whole day was read.
    int day() {
        return isRead() ? day : 0;
    }

    /// Whether month and day might also be meant the other way round.
    boolean isSwapped() {
        return isRead() && swapped;
    }

    /// 0 for "today", -1 for "yesterday"; null if no such word was read.
    @Nullable Integer shift() {
        return shift;
    }

    /// Whether a number was left whose sense nothing settled.
    boolean hasLooseEnd() {
        return loose >= 0 && looseEnd > cursor.end();
    }

    /// "2024-07-18", with the "T" of a clock behind it.
    boolean readIso(int start) {
        if (cursor.charAt(start + 4) != '-'
                || cursor.digitsAt(start + 5) != 2
                || cursor.charAt(start + 7) != '-'
                || cursor.digitsAt(start + 8) != 2) {
            return false;
        }
        year = cursor.intAt(start, 4);
        month = cursor.intAt(start + 5, 2);
        day = cursor.intAt(start + 8, 2);
        if (Printed.valid(year, month, day) == null) {
            return false;
        }
        cursor.done(start + 10);
        if (cursor.charAt(cursor.at()) == 'T' && cursor.digitsAt(cursor.at() + 1) == 2) {
            cursor.moveTo(cursor.at() + 1);
        }
        return true;
    }

    /// "18.7.2024", "18. 7.", "18.07.24".
    ///
    /// @param digits how many digits the day has, one or two
    /// @param clockRead whether the clock was read, so that this can be none
    boolean readDotted(int start, int digits, boolean clockRead) {
        int first = cursor.intAt(start, digits);
        int at = cursor.skipSpaces(start + digits + 1);
        int more = cursor.digitsAt(at);
        if (day != 0 || more < 1 || more > 2) {
            return false;
        }
        int second = cursor.intAt(at, more);
        int after = at + more;
        if (cursor.charAt(after) != '.' || first < 1 || first > 31 || second < 1 || second > 12) {
            return false;
        }
        int third = cursor.skipSpaces(after + 1);
        int years = cursor.digitsAt(third);
        boolean clockNext =
                years > 0 && years <= 2 && ":.hH".indexOf(cursor.charAt(third + years)) >= 0;
        boolean full = (years == 4 || years == 2) && !clockNext;
        boolean alone = cursor.isBeyond(after + 1);
        boolean noClock =
                clockRead || more == 1 || isSpaced(start) || !PrintedClock.isClock(first, second);
        if (!full && !clockNext && !alone && !noClock) {
            return false;
        }
        day = first;
        month = second;
        if (full) {
            takeYear(third, years);
        } else {
            cursor.done(after + 1);
        }
        return true;
    }

    /// "18. 7.": a space between the two tells a date from a clock.
    private boolean isSpaced(int start) {
        int dot = cursor.indexOf('.', start);
        return dot > 0 && Printed.isSpace(cursor.charAt(dot + 1));
    }

    /// "18/7", "7/18/24", "18-7-2024".
    ///
    /// @param after where the separator stands
    boolean readSlashed(int first, int after, char separator) {
        int digits = cursor.digitsAt(after + 1);
        if (day != 0 || digits < 1 || digits > 2) {
            return false;
        }
        int second = cursor.intAt(after + 1, digits);
        int third = after + 1 + digits;
        int years = cursor.charAt(third) == separator ? cursor.digitsAt(third + 1) : 0;
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
            takeYear(third + 1, years);
        } else {
            cursor.done(third);
        }
        return true;
    }

    private void takeYear(int at, int digits) {
        int printed = cursor.intAt(at, digits);
        year = digits == 2 ? 2000 + printed : printed;
        cursor.done(at + digits);
    }

    /// The year by itself, of four digits.
    boolean readYear(int value, int after) {
        if (value < 1990 || value > 2100 || year != 0) {
            return false;
        }
        year = value;
        cursor.moveTo(after);
        if (month > 0) {
            cursor.done(after);
        }
        return true;
    }

    /// The day by itself: behind its month, or before what may be its month.
    boolean readDay(int value, int after) {
        if (value < 1 || value > 31 || day != 0) {
            return false;
        }
        cursor.moveTo(after);
        if (month > 0) {
            day = value;
            cursor.done(ordinalEnd(after));
            return true;
        }
        if (loose >= 0) {
            return false;
        }
        loose = value;
        looseEnd = ordinalEnd(after);
        cursor.moveTo(looseEnd);
        return true;
    }

    /// "18th", "1er", "2nd", "18."
    private int ordinalEnd(int after) {
        String suffix = cursor.wordAt(after);
        if (suffix.length() == 2
                && (suffix.equals("th")
                        || suffix.equals("st")
                        || suffix.equals("nd")
                        || suffix.equals("rd")
                        || suffix.equals("er"))) {
            return after + 2;
        }
        return cursor.charAt(after) == '.' || cursor.charAt(after) == 'º' ? after + 1 : after;
    }

    /// "today", "yesterday" where the cursor is.
    boolean readShift(String printed, String folded) {
        Integer named = TimeWords.dayShift(folded);
        if (named == null) {
            return false;
        }
        shift = named;
        cursor.done(cursor.at() + printed.length());
        return true;
    }

    /// The month's name where the cursor is, with the day before or behind it.
    ///
    /// @param after one past the name and its full stop
    boolean readMonth(String printed, String folded, int after) {
        Integer named = month == 0 ? TimeWords.month(folded) : null;
        if (named == null || (loose <= 0 && !dayFollows(after))) {
            return false;
        }
        month = named;
        if (loose > 0) {
            day = loose;
            loose = -1;
            cursor.done(cursor.at() + printed.length());
        } else {
            cursor.moveTo(after);
        }
        return true;
    }

    private boolean dayFollows(int from) {
        int i = cursor.skipSpaces(from);
        int digits = cursor.digitsAt(i);
        if (digits < 1 || digits > 2 || cursor.charAt(i + digits) == ':') {
            return false;
        }
        int value = cursor.intAt(i, digits);
        return value >= 1 && value <= 31;
    }
}
