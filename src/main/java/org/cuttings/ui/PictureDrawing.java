package org.cuttings.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.cuttings.model.Asset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes pictures of the bytes that came with a page: those that JavaFX draws itself, and WebP,
/// which most news pictures are. Not on the window's thread: decoding takes its time.
final class PictureDrawing {
    private static final Logger LOG = LoggerFactory.getLogger(PictureDrawing.class);

    static {
        ImageIO.setUseCache(false); // nothing of a page is written beside the archive
    }

    private PictureDrawing() {}

    /// Empty where it is no picture that can be drawn, or one too large to be drawn safely.
    ///
    /// @param width at most, in pixels, the shape kept
    /// @param height at most, in pixels; 0 for any
    /// @throws IllegalStateException on the window's thread, which decoding would hold up
    static Optional<Image> drawn(Asset asset, double width, double height) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("a picture decoded on the window's thread");
        }
        if (!PictureSize.drawable(asset.bytes())) {
            return Optional.empty();
        }
        if (PictureSize.isWebP(asset.bytes())) {
            return webP(asset.bytes(), width, height);
        }
        Image image = new Image(new ByteArrayInputStream(asset.bytes()), width, height, true, true);
        return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(image);
    }

    private static Optional<Image> webP(byte[] file, double width, double height) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType("image/webp");
        byte[] plain = WebPChunks.plain(file);
        if (!readers.hasNext() || plain == null || !PictureSize.drawable(imageOf(plain))) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(plain))) {
            reader.setInput(in, true, true);
            ImageReadParam thinned = reader.getDefaultReadParam();
            int every = every(reader.getWidth(0), reader.getHeight(0), width, height);
            thinned.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(image(reader.read(0, thinned)));
        } catch (IOException | RuntimeException broken) {
            // what a decoder throws on bytes made to break it is no fault of ours
            LOG.debug("a picture can't be decoded", broken);
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /// The image's own chunk, which need not be of the size that the file says it has.
    private static byte[] imageOf(byte[] plain) {
        for (int at = 12; at + 8 < plain.length; ) {
            boolean image = plain[at + 3] == ' ' || plain[at + 3] == 'L';
            if (image && plain[at + 2] == '8') {
                byte[] own = Arrays.copyOf(plain, Math.max(40, plain.length - at + 12));
                System.arraycopy(plain, at, own, 12, plain.length - at);
                return own;
            }
            int size = ByteBuffer.wrap(plain, at + 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
            at += 8 + size + size % 2;
        }
        return plain;
    }

    /// Each how many pixels are taken, so that no more than twice the wanted size is kept.
    private static int every(int wide, int high, double width, double height) {
        double most = height > 0 ? Math.max(wide / width, high / height) : wide / width;
        return Math.max(1, (int) (most / 2));
    }

    private static Image image(BufferedImage decoded) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        int[] pixels = decoded.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
