package org.cuttings.archive;

import java.util.List;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;

/// A capture made ready to be kept: its bytes, and those of its assets, with their digests and
/// deflated. That is the larger part of filing a page and needs no archive, so an import does it on
/// every core, before the one writer has its turn.
public final class Parcel {
    private final Capture capture;
    private final Piece page;
    private final List<Piece> assets;

    private Parcel(Capture capture) {
        this.capture = capture;
        this.page = Piece.of(capture.bytes());
        this.assets = capture.assets().stream().map(Asset::bytes).map(Piece::of).toList();
    }

    /// Makes a capture ready; may be called on any thread.
    public static Parcel of(Capture capture) {
        return new Parcel(capture);
    }

    public Capture capture() {
        return capture;
    }

    Piece page() {
        return page;
    }

    /// As many as the capture has assets, in their order.
    List<Piece> assets() {
        return assets;
    }

    /// @param sha256 of the bytes as they came, in hexadecimal
    record Piece(String sha256, Packed packed) {
        private static Piece of(byte[] bytes) {
            return new Piece(Digests.of(bytes), Packed.of(bytes));
        }
    }
}
