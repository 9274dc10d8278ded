package org.cuttings.quotes;

/// Units that give what a frame reports.
///
/// @param from first unit
/// @param to one past the last
/// @param side on which side of the frame
record Region(int from, int to, Side side) {
    /// Where the reported words stand.
    enum Side {
        LEFT,
        RIGHT,
        /// On both, the frame between them.
        AROUND
    }
}
