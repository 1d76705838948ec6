package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {

    private static byte[] file(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.ORANGE);
        int side = Math.min(width, height);
        graphics.fillRect((width - side) / 2, (height - side) / 2, side, side);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static Color corner(Photo photo, int pixels) {
        return new Color(photo.at(pixels).getRGB(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void the_middle_of_a_picture_is_what_is_shown(String format) throws IOException {
        Photo photo = Photo.of(file(format, 900, 400)).orElseThrow();
        assertEquals(40, photo.at(40).getWidth());
        Color seen = corner(photo, 40);
        int far = Math.abs(seen.getRed() - 255) + Math.abs(seen.getGreen() - 200) + seen.getBlue();
        assertTrue(far < 40, format + " shows " + seen);
    }

    @Test
    void a_tiny_one_is_enlarged_and_equal_only_to_itself() throws IOException {
        byte[] tiny = file("png", 1, 1);
        assertEquals(88, Photo.of(tiny).orElseThrow().at(88).getWidth());
        assertNotEquals(Photo.of(tiny), Photo.of(tiny));
    }

    @Test
    void other_formats_and_no_picture_at_all_are_none() throws IOException {
        assertTrue(Photo.of(new byte[0]).isEmpty());
        assertTrue(
                Photo.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .isEmpty());
        assertTrue(Photo.of(file("bmp", 10, 10)).isEmpty());
    }

    /** The header alone claims it; nothing of that size is made room for. */
    @Test
    void what_claims_to_be_enormous_is_none() throws IOException {
        byte[] bomb = file("png", 10, 10);
        for (int[] size : new int[][] {{60_000, 60_000}, {8_000, 8_000}, {1 << 30, 1}, {-1, 5}}) {
            assertTrue(Photo.of(claiming(bomb.clone(), size[0], size[1])).isEmpty(), Arrays.toString(size));
        }
    }

    private static byte[] claiming(byte[] png, int width, int height) {
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >>> (24 - 8 * i));
            png[20 + i] = (byte) (height >>> (24 - 8 * i));
        }
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) png[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
        return png;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void whatever_is_broken_in_it_does_no_harm(String format) throws IOException {
        byte[] whole = file(format, 64, 48);
        Random random = new Random(20261126);
        for (int i = 0; i < 400; i++) {
            byte[] wreck = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int hit = random.nextInt(12); hit > 0 && wreck.length > 0; hit--) {
                wreck[random.nextInt(wreck.length)] = (byte) random.nextInt();
            }
            Photo.of(wreck).ifPresent(photo -> assertEquals(40, photo.at(40).getHeight()));
        }
    }
}
