package org.cuttings.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.cuttings.model.Capture;

/// Something to be read: a file, a folder, bytes at hand.
///
/// @param label as the reader names it
/// @param pages hands on what intake makes of it; its taker may throw to end the reading
record Given(String label, Consumer<Consumer<Brought>> pages) {
    static Given path(Path path) {
        return new Given(path.toString(), to -> Intake.read(path, to));
    }

    static List<Given> paths(List<Path> paths) {
        return paths.stream().map(Given::path).toList();
    }

    static Given bytes(String label, byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] <= ' ') {
            at++;
        }
        boolean html = at < bytes.length && bytes[at] == '<';
        Capture capture = Capture.of(label, bytes, html ? "text/html" : "text/plain");
        return new Given(label, to -> to.accept(new Brought.Page(capture)));
    }

    static Given text(String label, String htmlOrText) {
        return bytes(label, htmlOrText.getBytes(StandardCharsets.UTF_8));
    }
}
