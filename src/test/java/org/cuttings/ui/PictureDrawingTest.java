package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.cuttings.model.Asset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// WebP pictures are drawn, and those made to break a decoder cost nothing. The picture is a red
/// field with a blue middle, 64 by 48, as Chromium's canvas writes it.
class PictureDrawingTest {
    private byte[] bytes = new byte[0];

    @BeforeEach
    void read() throws IOException {
        assumeTrue(
                ImageIO.getImageReadersByMIMEType("image/webp").hasNext(),
                "the build has the library; a class path put together by hand may not");
        bytes = Files.readAllBytes(Path.of("src/test/resources/pictures/two-colours.webp"));
    }

    private static Asset asset(byte[] bytes) {
        return new Asset("a.webp", "image/webp", bytes);
    }

    @Test
    void aWebPIsDrawnInItsColours() {
        Image image = PictureDrawing.drawn(asset(bytes), 640, 0).orElseThrow();

        assertEquals(64, image.getWidth());
        assertEquals(48, image.getHeight());
        Color edge = image.getPixelReader().getColor(4, 4);
        Color middle = image.getPixelReader().getColor(32, 24);
        assertTrue(edge.getRed() > 0.6 && edge.getBlue() < 0.3, edge::toString);
        assertTrue(middle.getBlue() > 0.6 && middle.getRed() < 0.3, middle::toString);
    }

    @Test
    void aLargeOneIsThinnedToWhatIsShown() {
        Image image = PictureDrawing.drawn(asset(bytes), 16, 16).orElseThrow();

        assertTrue(image.getWidth() <= 32, () -> image.getWidth() + " wide");
    }

    @Test
    void theSizeIsReadBeforeAnythingIsDecoded() {
        byte[] vast = bytes.clone();
        Arrays.fill(vast, 24, 30, (byte) 0xFF);

        assertEquals(64 * 48, PictureSize.pixels(bytes));
        assertEquals(1L << 48, PictureSize.pixels(vast));
        assertTrue(PictureDrawing.drawn(asset(vast), 100, 100).isEmpty());
    }

    @Test
    void anImageLargerThanItsFileSaysIsNotDecoded() {
        byte[] vast = bytes.clone();
        for (int i = 30; i + 16 < vast.length; i++) {
            if (vast[i] == 'V' && vast[i + 1] == 'P' && vast[i + 2] == '8') {
                Arrays.fill(vast, i + 14, i + 18, (byte) 0x3F); // 16,191 pixels each way
            }
        }

        assertEquals(64 * 48, PictureSize.pixels(vast));
        assertTrue(PictureDrawing.drawn(asset(vast), 100, 100).isEmpty());
    }

    /// A PNG, a GIF, a BMP and a JPEG that say they are 60,000 pixels each way, in a few bytes.
    @Test
    void aVastPictureOfAnyKindIsNotDecoded() {
        byte[] png =
                HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000ea600000ea600802");
        byte[] gif = HexFormat.of().parseHex("47494638396160ea60ea8000002c00000000");
        byte[] bmp =
                HexFormat.of()
                        .parseHex("424d0000000000000000360000002800000060ea000060ea000001001800");
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffc0001108ea60ea6003011100021101031101");

        for (byte[] vast : List.of(png, gif, bmp, jpeg)) {
            assertEquals(3_600_000_000L, PictureSize.pixels(vast));
            assertTrue(PictureDrawing.drawn(asset(vast), 100, 100).isEmpty());
        }
    }

    @Test
    void theWindowsThreadIsNotHeldUpByDecoding() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FutureTask<Object> onTheWindowsThread =
                new FutureTask<>(() -> PictureDrawing.drawn(asset(bytes), 100, 100));
        Platform.runLater(onTheWindowsThread);

        ExecutionException refused =
                assertThrows(ExecutionException.class, onTheWindowsThread::get);
        assertInstanceOf(IllegalStateException.class, refused.getCause());
    }

    @Test
    void brokenBytesAreNoPictureAndNoFault() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(bytes, 31 + random.nextInt(bytes.length - 31));
            for (int k = 0; k < 8; k++) {
                broken[30 + random.nextInt(broken.length - 30)] = (byte) random.nextInt();
            }
            PictureDrawing.drawn(asset(broken), 100, 100);
        }
        assertFalse(PictureDrawing.drawn(asset(bytes), 100, 100).isEmpty());
    }
}
