package org.cuttings.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.Asset;

/// The pictures of one page, told by their content, as many as the limits allow.
final class PictureBox {
    private final Limits limits;
    private final List<Asset> pictures = new ArrayList<>();
    private int room;

    PictureBox(Limits limits) {
        this.limits = limits;
        this.room = limits.pictures();
    }

    /// Keeps what is a picture and fits; anything else is left, for no page is refused for its
    /// pictures.
    void put(String address, Thing.Opener opener) {
        if (room <= 0) {
            return;
        }
        try (InputStream in = opener.open()) {
            byte[] head = in.readNBytes(16);
            if (Pictures.mediaType(head) == null) {
                return;
            }
            int most = Math.min(limits.picture(), room);
            byte[] rest = in.readNBytes(most);
            if (head.length + rest.length <= most) {
                byte[] all = Arrays.copyOf(head, head.length + rest.length);
                System.arraycopy(rest, 0, all, head.length, rest.length);
                put(address, all);
            }
        } catch (IOException unreadable) {
            // Left out.
        }
    }

    void put(String address, byte[] bytes) {
        String type = Pictures.mediaType(bytes);
        if (type != null && bytes.length <= room && bytes.length <= limits.picture()) {
            room -= bytes.length;
            pictures.add(new Asset(address, type, bytes));
        }
    }

    List<Asset> pictures() {
        return List.copyOf(pictures);
    }
}
