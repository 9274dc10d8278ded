package org.cuttings.desk;

import java.util.List;
import org.cuttings.archive.Archive;

/// What the reader does to several things at once. Each call is one act, which one undo takes back.
public final class Several {
    private final Archive archive;

    Several(Archive archive) {
        this.archive = archive;
    }

    public void read(List<Long> articles, boolean read) {
        Desk.run(() -> archive.byHand().read(articles, read));
    }

    public void star(List<Long> articles, boolean starred) {
        Desk.run(() -> archive.byHand().star(articles, starred));
    }

    /// Into the bin, or back.
    public void bin(List<Long> articles, boolean binned) {
        Desk.run(() -> archive.byHand().bin(articles, binned));
    }

    public void tag(List<Long> articles, String tag, boolean on) {
        Desk.run(() -> archive.byHand().tag(articles, tag, on));
    }

    /// Takes notes and highlights away, also those whose words could not be placed.
    ///
    /// @param said their numbers, as [org.cuttings.model.Said#id()] has them
    public void takeAway(List<Long> said) {
        Desk.run(() -> archive.byHand().takeAway(said));
    }
}
