package org.cuttings.ui;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import org.cuttings.model.Change.Piece;
import org.jspecify.annotations.Nullable;

/// A row of what changed, in one column or with the earlier edition left and the later one right.
final class ChangeContent implements RowContent<ChangeRow> {
    private static final PseudoClass OPENS = PseudoClass.getPseudoClass("opens");

    private final Supplier<ChangesView.Column> column;
    private final TextFlow inline = new TextFlow();
    private final TextFlow earlier = new TextFlow();
    private final TextFlow later = new TextFlow();
    private final HBox sides = new HBox(earlier, later);
    private final WrappedRow one = new WrappedRow(inline);
    private final WrappedRow two = WrappedRow.wide(sides);

    /// @param column how wide a column is now
    ChangeContent(Supplier<ChangesView.Column> column) {
        this.column = column;
    }

    @Override
    public WrappedRow fill(ChangeRow item, ListCell<?> cell) {
        // Before the row is measured: what opens an entry stands lower.
        boolean opens = item instanceof ChangeRow.Compared compared && compared.opens();
        cell.pseudoClassStateChanged(OPENS, opens);
        return switch (item) {
            case ChangeRow.Unchanged same -> {
                String told = Words.of(same.of(), same.count());
                inline.getChildren().clear();
                MarkedText.add(inline, told, "missing");
                cell.setAccessibleText(told);
                yield one;
            }
            case ChangeRow.Compared compared -> {
                cell.setAccessibleText(told(compared));
                ChangesView.Column now = column.get();
                if (now.equals(ChangesView.Column.ONE)) {
                    fill(inline, compared, compared.words());
                    yield one;
                }
                sides.setSpacing(now.gap());
                side(earlier, now, compared, compared.earlier(), "changes.not-yet");
                side(later, now, compared, compared.later(), "changes.no-longer");
                yield two;
            }
        };
    }

    private static void side(
            TextFlow flow,
            ChangesView.Column column,
            ChangeRow.Compared row,
            List<Piece> words,
            String missing) {
        flow.setMinWidth(column.width());
        flow.setPrefWidth(column.width());
        flow.setMaxWidth(column.width());
        boolean none = words.stream().allMatch(piece -> piece.text().isBlank());
        if (none && row.opens()) {
            flow.getChildren().clear();
            MarkedText.add(flow, Words.of(missing), "missing");
        } else {
            fill(flow, row, words);
        }
    }

    private static void fill(TextFlow flow, ChangeRow.Compared row, List<Piece> words) {
        flow.getChildren().clear();
        boolean any = words.stream().anyMatch(piece -> !piece.text().isBlank());
        if (row.opens() && any) {
            MarkedText.add(flow, row.told() + " · ", "kind");
        }
        boolean whole = row.kind() == ChangeRow.Kind.ADDED || row.kind() == ChangeRow.Kind.GONE;
        for (Piece piece : words) {
            String marked = piece.text().stripTrailing();
            String gap = piece.text().substring(marked.length());
            String look = look(row, whole ? null : piece);
            if (row.part() == ChangeRow.Part.HEADING) {
                MarkedText.add(flow, RightToLeft.plain(marked), look, "change-heading");
            } else {
                MarkedText.add(flow, RightToLeft.plain(marked), look);
            }
            MarkedText.add(flow, gap, "snippet");
        }
    }

    /// @param piece null where the words are as they are
    private static String look(ChangeRow.Compared row, @Nullable Piece piece) {
        if (piece == null || piece.in() == Piece.In.BOTH) {
            return row.opens() ? "when" : "snippet";
        }
        return piece.in() == Piece.In.BEFORE ? "gone" : "added";
    }

    /// For those who do not see which words are struck through or underlined.
    private static String told(ChangeRow.Compared row) {
        String words =
                row.words().stream()
                        .map(piece ->
                                switch (piece.in()) {
                                    case BOTH -> piece.text().strip();
                                    case BEFORE ->
                                            Words.of("changes.told-gone", piece.text().strip());
                                    case AFTER ->
                                            Words.of("changes.told-added", piece.text().strip());
                                })
                        .collect(Collectors.joining(" "));
        return row.told() + " · " + words;
    }
}
