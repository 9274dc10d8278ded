package org.cuttings.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Block;

/// What is said of a picture: its caption and credit, else its alternative text.
final class PictureWords {
    private PictureWords() {}

    static String of(Block.Image image) {
        String told =
                Stream.of(image.caption(), image.credit())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!told.isEmpty()) {
            return Words.of("picture.told", told);
        }
        return image.alternative().isBlank()
                ? Words.of("picture.untold")
                : Words.of("picture.told", image.alternative());
    }
}
