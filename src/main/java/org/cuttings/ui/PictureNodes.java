package org.cuttings.ui;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Block;

/// Draws the lines that are not words. A picture is shown if it came along with the page; nothing
/// is fetched, and its words stand for it where it did not.
final class PictureNodes {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 500;

    /// A cell of so many characters, a number or a word or two, is never broken.
    private static final int SHORT = 14;

    private final ReadingModel model;
    private final Background background;
    private final DoubleSupplier width;

    /// @param width of the text's column, in pixels
    PictureNodes(ReadingModel model, Background background, DoubleSupplier width) {
        this.model = model;
        this.background = background;
        this.width = width;
    }

    Region of(Line line) {
        return switch (line) {
            case Line.Picture picture -> picture(picture.image());
            case Line.Grid grid -> grid(grid);
            case Line.Written written -> new Label(written.text());
        };
    }

    private Region picture(Block.Image image) {
        Label words = new Label();
        RightToLeft.show(words, PictureWords.of(image));
        words.setMaxWidth(width.getAsDouble());
        words.getStyleClass().addAll("caption", "quiet");
        VBox box = new VBox(words);
        box.getStyleClass().add("picture");
        String address = image.address();
        if (address != null) {
            double wide = width.getAsDouble();
            background.run(
                    () ->
                            model.picture(address)
                                    .flatMap(asset -> PictureDrawing.drawn(asset, wide * 2, 0)),
                    drawn -> drawn.ifPresent(it -> put(it, image, words, box, wide)),
                    failure -> RightToLeft.show(words, PictureWords.of(image)));
        }
        return box;
    }

    private static void put(Image drawn, Block.Image image, Label words, VBox box, double wide) {
        ImageView view = new ImageView(drawn);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(wide, drawn.getWidth()));
        view.setAccessibleText(
                image.alternative().isBlank() ? PictureWords.of(image) : image.alternative());
        String told =
                image.caption().isBlank() && image.credit().isBlank()
                        ? image.alternative()
                        : PictureWords.of(image);
        RightToLeft.show(words, told);
        box.getChildren().setAll(view);
        if (!told.isBlank()) {
            box.getChildren().add(words);
        }
    }

    /// Where it has more columns than room, it moves sideways.
    private static Region grid(Line.Grid grid) {
        GridPane pane = new GridPane();
        pane.getStyleClass().add("grid");
        int rows = Math.min(grid.rows().size(), MOST_ROWS);
        for (int row = 0; row < rows; row++) {
            List<String> cells = grid.rows().get(row);
            for (int column = 0; column < Math.min(cells.size(), MOST_COLUMNS); column++) {
                Label cell = new Label();
                RightToLeft.show(cell, cells.get(column));
                if (cells.get(column).length() <= SHORT) {
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                } else {
                    cell.getStyleClass().add("grid-long");
                }
                cell.getStyleClass().add(row == 0 && grid.header() ? "grid-head" : "grid-cell");
                pane.add(cell, column, row);
            }
        }
        if (grid.rows().size() > rows) {
            pane.add(
                    new Label(Words.of("table.cut", grid.rows().size() - rows)),
                    0,
                    rows,
                    MOST_COLUMNS,
                    1);
        }
        WordsPane all = new WordsPane(pane);
        all.getStyleClass().add("table");
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        all.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return all;
    }
}
