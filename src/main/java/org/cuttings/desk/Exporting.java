package org.cuttings.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.archive.Archive;
import org.cuttings.export.Destination;
import org.cuttings.export.Exporter;
import org.cuttings.export.Exporters;
import org.cuttings.export.Layout;
import org.cuttings.export.Options;
import org.cuttings.export.Profile;

/// One export: what is ordered is read from the archive article by article, so one of any size
/// needs the memory of its largest.
final class Exporting {
    private static final int TEMPLATE_BYTES = 100_000;

    private final Archive archive;
    private final ExportOrder order;
    private final Progress progress;
    private final Map<Exported.Outcome, Long> files = new EnumMap<>(Exported.Outcome.class);
    private final List<Exported> leftAlone = new ArrayList<>();

    Exporting(Archive archive, ExportOrder order, Progress progress) {
        this.archive = archive;
        this.order = order;
        this.progress = progress;
    }

    ExportReport run() throws IOException {
        Exporter exporter =
                Exporters.named(order.format(), options())
                        .orElseThrow(
                                () -> new CannotDo("There is no format " + order.format() + "."));
        ArchiveSelection selection = new ArchiveSelection(archive, order.what(), progress);
        selection.requireAny();
        try (Destination destination = destination()) {
            exporter.write(selection, destination);
        }
        return new ExportReport(files, leftAlone);
    }

    private Destination destination() throws IOException {
        return switch (order.where()) {
            case ExportOrder.Where.Folder(var folder) ->
                    Destination.folder(folder, order.dryRun(), this::told);
            case ExportOrder.Where.File(var file, var overwrite) ->
                    Destination.file(file, overwrite, order.dryRun(), this::told);
            case ExportOrder.Where.Stream(var out) -> Destination.stream(out);
        };
    }

    private void told(Destination.Told of) {
        Exported.Outcome outcome =
                switch (of.outcome()) {
                    case NEW -> Exported.Outcome.NEW;
                    case UPDATED -> Exported.Outcome.UPDATED;
                    case UNCHANGED -> Exported.Outcome.UNCHANGED;
                    case LEFT_ALONE -> Exported.Outcome.LEFT_ALONE;
                };
        Exported file = new Exported(of.name(), outcome, of.why());
        files.merge(outcome, 1L, Long::sum);
        if (outcome == Exported.Outcome.LEFT_ALONE
                && leftAlone.size() < ExportReport.LEFT_ALONE_TOLD) {
            leftAlone.add(file);
        }
        progress.file(file);
    }

    private Options options() throws IOException {
        Options options = Options.USUAL;
        for (Map.Entry<String, String> option : order.options().entrySet()) {
            String value = option.getValue().toLowerCase(Locale.ROOT);
            options =
                    switch (option.getKey()) {
                        case "layout" ->
                                options.by(
                                        one(Layout.values(), Layout::word, option.getKey(), value));
                        case "profile" ->
                                options.as(
                                        one(
                                                Profile.values(),
                                                Profile::word,
                                                option.getKey(),
                                                value));
                        case "rows" -> options.ofQuotes(!value.equals("entries"));
                        case "template" -> options.with(template(option.getValue()));
                        default ->
                                throw new CannotDo(
                                        "\""
                                                + option.getKey()
                                                + "\" is no option of an export; there are layout,"
                                                + " profile, rows, template.");
                    };
        }
        return options;
    }

    private static String template(String file) throws IOException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new CannotDo("There is no template " + file + ".");
        }
        if (Files.size(path) > TEMPLATE_BYTES) {
            throw new CannotDo("The template " + file + " is larger than 100 KB.");
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new CannotDo("The template " + file + " is no text in UTF-8.", notText);
        }
    }

    private static <T> T one(
            T[] all, java.util.function.Function<T, String> word, String option, String value) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() ->
                        new CannotDo(
                                "The option "
                                        + option
                                        + " is one of "
                                        + Arrays.stream(all)
                                                .map(word)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
