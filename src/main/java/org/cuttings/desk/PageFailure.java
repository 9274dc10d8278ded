package org.cuttings.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said of a page whose reading broke off by a fault of ours. The page is named and the
/// batch goes on; the trace goes to the log, which holds no text of the page.
final class PageFailure {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailure.class);

    private PageFailure() {}

    /// @param file as the user named it
    /// @return one sentence for the reader
    static String sentence(String file, Throwable fault) {
        return switch (fault) {
            case StackOverflowError deep -> "The page is nested too deeply to be read.";
            case OutOfMemoryError large ->
                    "The page needs more memory than Cuttings has; give it more with"
                            + " CUTTINGS_JAVA_OPTS=-Xmx2g.";
            default -> {
                // The message of an exception may quote the page, so only its kind and place count.
                LOG.error("reading {} failed: {} at {}", file, kind(fault), place(fault));
                yield "Reading the page failed by a fault of Cuttings (" + kind(fault) + ").";
            }
        };
    }

    static String overdue(long seconds) {
        return "The page was given up after " + seconds + " s.";
    }

    private static String kind(Throwable fault) {
        // The run-time's own names look like a trace to people; the last word of it is enough.
        return fault.getClass().getSimpleName().replace("Exception", "");
    }

    private static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < Math.min(8, trace.length); i++) {
            way.append(i == 0 ? "" : " < ").append(trace[i]);
        }
        return way.toString();
    }
}
