package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cuttings.model.Block;
import org.cuttings.model.Span;
import org.junit.jupiter.api.Test;

/// The column of blocks is read as it was written, whichever way it is read.
class ProseJsonTest {
    private static final long SEED = Long.getLong("cuttings.seed", 20260104L);

    @Test
    void blocksAreReadAsTheyWereWritten() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            List<Block> blocks = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                text.append(text.isEmpty() ? "" : "\n\n");
                int start = text.length();
                text.append("word ".repeat(1 + random.nextInt(30)).strip());
                Span span = new Span(start, text.length());
                blocks.add(
                        random.nextInt(6) == 0
                                ? new Block.Heading(span, 2)
                                : new Block.Paragraph(span));
            }
            String json = ProseJson.blocks(blocks);
            assertEquals(blocks, ProseJson.prose(text.toString(), json, Json.NONE).blocks(), json);
        }
    }

    @Test
    void paragraphsWrittenByAnotherHandAreReadToo() {
        String json = "[ {\"e\":4,\"t\":\"p\"}, {\"t\":\"p\",\"s\":6,\"e\":9,\"x\":1} ]";
        assertEquals(
                List.of(new Block.Paragraph(new Span(0, 4)), new Block.Paragraph(new Span(6, 9))),
                ProseJson.prose("abcd\n\nefg", json, Json.NONE).blocks());
    }

    @Test
    void aDamagedColumnIsTold() {
        for (String damaged :
                List.of(
                        "[{\"t\":\"p\",\"e\":4}",
                        "[{\"t\":\"p\",\"e\":4},",
                        "[{\"t\":\"p\",\"e\":4}]]x{",
                        "[{\"t\":\"p\",\"e\":99999999999999}]")) {
            assertThrows(
                    ArchiveException.class,
                    () -> ProseJson.prose("abcd", damaged, Json.NONE),
                    damaged);
        }
    }
}
