package org.cuttings.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The pages that come with Cuttings: three live blogs and two articles of five papers that do not
/// exist, about a flood that did not happen.
final class SamplePages {
    private static final List<String> NAMES =
            List.of(
                    "marrowby-flood-live.html",
                    "council-session-live.html",
                    "gate-feature.html",
                    "insurers-report.html",
                    "barrier-inquiry-live.html");

    private SamplePages() {}

    static List<Given> all() {
        return NAMES.stream().map(name -> Given.bytes("sample/" + name, bytes(name))).toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SamplePages.class.getResourceAsStream("sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample is not packed: " + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
