package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one file that the user named.
final class IntoFile implements Destination {
    private final Path file;
    private final boolean dryRun;
    private final boolean stands;
    private final Consumer<Told> told;

    IntoFile(Path file, boolean overwrite, boolean dryRun, Consumer<Told> told) throws IOException {
        this.file = file.toAbsolutePath();
        this.dryRun = dryRun;
        this.told = told;
        this.stands = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; a file is wanted.");
        }
        if (stands && !overwrite) {
            throw new IOException(file + " is there already. Name another file, or overwrite it.");
        }
        Path parent = this.file.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new IOException("There is no folder " + parent + ".");
        }
    }

    @Override
    public boolean isOneFile() {
        return true;
    }

    @Override
    public String place(String wanted, String extension, @Nullable String id) {
        return file.toString();
    }

    @Override
    public @Nullable String standing(String name) {
        return null;
    }

    @Override
    public boolean stands(String name) {
        return stands;
    }

    @Override
    public void put(String name, Body body) throws IOException {
        if (dryRun) {
            body.to(OutputStream.nullOutputStream());
            told.accept(new Told(name, stands ? Outcome.UPDATED : Outcome.NEW, ""));
            return;
        }
        try {
            told.accept(new Told(name, IntoFolder.replace(file, stands, body, true), ""));
        } catch (IOException failure) {
            throw IntoFolder.inWords(file, failure);
        }
    }

    @Override
    public void leave(String name, String why) {
        told.accept(new Told(name, Outcome.LEFT_ALONE, why));
    }
}
