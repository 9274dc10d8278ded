package org.cuttings.desk;

import java.util.List;
import java.util.Map;

/// What an export wrote. Files are counted, not listed, as there may be a million; [Progress#file]
/// hears of each.
///
/// @param files how many came to what; an outcome that none came to is not in it
/// @param leftAlone the first hundred that were left as they are, with the reason
public record ExportReport(Map<Exported.Outcome, Long> files, List<Exported> leftAlone) {
    static final int LEFT_ALONE_TOLD = 100;

    public ExportReport {
        files = Map.copyOf(files);
        leftAlone = List.copyOf(leftAlone);
    }

    public long count(Exported.Outcome outcome) {
        return files.getOrDefault(outcome, 0L);
    }

    /// How many files stand there as the archive has them: new, brought up to date, or the same.
    public long upToDate() {
        return count(Exported.Outcome.NEW)
                + count(Exported.Outcome.UPDATED)
                + count(Exported.Outcome.UNCHANGED);
    }
}
