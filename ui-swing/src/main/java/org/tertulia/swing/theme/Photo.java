package org.tertulia.swing.theme;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** A picture that somebody has chosen for themselves: its middle, small, ready to be painted. Equal only to itself. */
public final class Photo {

    /** Pixels of a side: the largest that is shown, at scale 2. */
    static final int SIDE = 176;

    /** A few kilobytes can claim to be a picture of any size. */
    static final int MOST_SIDE = 8192;

    static final long MOST_PIXELS = 16L << 20;

    /** Of a file that the person has chosen: a large camera's. */
    private static final long MOST_OWN_PIXELS = 64L << 20;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif");

    private final BufferedImage image;

    private Photo(BufferedImage image) {
        this.image = image;
    }

    /**
     * Takes some milliseconds, of a large picture more: not on the event thread. What is damaged, too large, or of a format that
     * is not read here (PNG, JPEG and GIF are) is none.
     */
    public static Optional<Photo> of(byte[] file) {
        return of(file, MOST_PIXELS);
    }

    private static Optional<Photo> of(byte[] file, long mostPixels) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            if (reader == null) return Optional.empty();
            try {
                reader.setInput(in, true, true);
                return decoded(reader, mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // readers throw what they like at what is damaged; initials stand in
            return Optional.empty();
        }
    }

    /** The middle of a picture as a file that others can read. Takes some milliseconds, of a photograph a second. */
    public static Optional<byte[]> png(byte[] file) {
        return of(file, MOST_OWN_PIXELS).map(photo -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ImageIO.write(photo.image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static @Nullable ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> able = ImageIO.getImageReaders(in);
        while (able.hasNext()) {
            ImageReader reader = able.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return reader;
            reader.dispose();
        }
        return null;
    }

    private static Optional<Photo> decoded(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || (long) width * height > mostPixels) {
            return Optional.empty();
        }
        int side = Math.min(width, height);
        int step = Math.max(1, side / (2 * SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(new Photo(scaled(reader.read(0, param), SIDE)));
    }

    /** What to paint on a square of so many device pixels. */
    BufferedImage at(int pixels) {
        return scaled(image, pixels);
    }

    /** By halves, since one step from large to small leaves out what lies between. */
    private static BufferedImage scaled(BufferedImage from, int pixels) {
        BufferedImage now = from;
        while (now.getWidth() >= 2 * pixels) now = drawn(now, now.getWidth() / 2);
        return drawn(now, pixels);
    }

    private static BufferedImage drawn(BufferedImage from, int pixels) {
        BufferedImage to = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(from, 0, 0, pixels, pixels, null);
        graphics.dispose();
        return to;
    }
}
