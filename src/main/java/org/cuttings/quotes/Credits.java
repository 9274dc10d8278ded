package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.MEDIA;

import java.util.List;

/// Agencies named at a sentence's end as the source of all of it.
final class Credits {
    private Credits() {}

    /// "…, the mayor said, Reuters reports.": the credit at a sentence's end says where the report
    /// is from. Who speaks in it is told before.
    ///
    /// @param first index of the sentence's first frame
    static void settle(List<Frame> found, int first, List<Unit> units) {
        if (found.size() - first < 2) {
            return;
        }
        Frame last = found.getLast();
        Mention who = last.subject();
        boolean credit =
                last.order() == Frame.Order.SUBJECT_FIRST
                        && last.cue().verb().equals("report")
                        && last.cue().form() == Cue.Form.PRESENT
                        && who != null
                        && who.headUnit().is(MEDIA)
                        && units.get(Math.max(0, last.from() - 1)).isMark(',')
                        && endsSentence(last, units);
        if (credit) {
            found.removeLast();
            for (int i = first; i < found.size(); i++) {
                found.set(i, found.get(i).upTo(last.from()));
            }
        }
    }

    private static boolean endsSentence(Frame frame, List<Unit> units) {
        for (int i = frame.to(); i < frame.limit(); i++) {
            if (units.get(i).kind() != Unit.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
