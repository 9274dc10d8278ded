package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Standard output.
final class IntoStream implements Destination {
    private final OutputStream out;

    IntoStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public boolean isOneFile() {
        return true;
    }

    @Override
    public String place(String wanted, String extension, @Nullable String id) {
        return "-";
    }

    @Override
    public @Nullable String standing(String name) {
        return null;
    }

    @Override
    public boolean stands(String name) {
        return false;
    }

    @Override
    public void put(String name, Body body) throws IOException {
        body.to(out);
        out.flush();
    }

    @Override
    public void leave(String name, String why) {}
}
