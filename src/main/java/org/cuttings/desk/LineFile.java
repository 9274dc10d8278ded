package org.cuttings.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file of lines that the program remembers. Losing it loses no news: what can't be read or
/// written is passed over.
record LineFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(LineFile.class);

    List<String> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            LOG.warn("{} could not be read", file.getFileName(), unreadable);
            return List.of();
        }
    }

    /// Whole or not at all.
    void write(List<String> lines) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(beside, lines, StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            LOG.warn("{} could not be kept", file.getFileName(), refused);
        }
    }
}
