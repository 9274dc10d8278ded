package org.cuttings.export;

import static org.cuttings.export.Bibliography.Style.BIBTEX;
import static org.cuttings.export.Bibliography.Style.CSL_JSON;
import static org.cuttings.export.Bibliography.Style.RIS;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Every format the program writes.
public final class Exporters {
    /// A format's word, and how its exporter is made.
    private record Format(String name, Function<Options, Exporter> with) {}

    private static final List<Format> ALL =
            List.of(
                    new Format("markdown", Markdown::new),
                    new Format("html", Webpage::new),
                    new Format("epub", options -> new Epub()),
                    new Format("json", options -> new SchemaOrg()),
                    new Format("jsonl", options -> new JsonLines()),
                    new Format("csv", Csv::new),
                    new Format("csl-json", options -> new Bibliography(CSL_JSON, options)),
                    new Format("bibtex", options -> new Bibliography(BIBTEX, options)),
                    new Format("ris", options -> new Bibliography(RIS, options)),
                    new Format("annotations", options -> new Annotations()),
                    new Format("warc", options -> new Warc()));

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
