package org.cuttings.ui;

import java.util.List;
import java.util.function.Consumer;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Folders;
import org.cuttings.desk.ProblemReport;

/// Looks after the archive while it is open in a window, and tells of what went wrong.
final class Upkeep {
    private final Desk desk;
    private final Background background;
    private final StatusModel status;

    Upkeep(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
    }

    /// Tells what a reader may send when something went wrong, without a word of any page.
    void problemReport(Consumer<String> told) {
        background.run(() -> ProblemReport.of(desk, Folders.ofThisUser()), told, status::say);
    }

    /// Looks after the archive once the window stands: it is checked where the program did not end
    /// well last time, and backed up where it has changed since yesterday.
    void lookAfter() {
        if (desk.readOnly()) {
            return;
        }
        background.run(
                () -> {
                    List<Care.Finding> found =
                            desk.wasLeftUnclean() ? desk.care().check() : List.of();
                    if (found.isEmpty()) {
                        desk.care().dailyBackup();
                    }
                    return found;
                },
                found -> {
                    if (!found.isEmpty()) {
                        status.say(
                                Words.of(
                                        "archive.damaged",
                                        found.size(),
                                        found.getFirst().sentence()));
                    }
                },
                status::say);
    }
}
