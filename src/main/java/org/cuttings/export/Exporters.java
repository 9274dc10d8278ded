package org.cuttings.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Every format the program writes.
public final class Exporters {
    /// A format's word, and how its exporter is made.
    private record Format(String name, Function<Options, Exporter> with) {}

    private static final List<Format> ALL = List.of(new Format("markdown", Markdown::new));

    private Exporters() {}

    /// The words the reader may type, the most wanted first.
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /// Empty where no format has that name.
    public static Optional<Exporter> named(String name, Options options) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .map(format -> format.with().apply(options));
    }
}
