package org.tertulia.contract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pictures of one colour, which any server may make smaller. */
final class Pictures {

    private static final int SIDE = 96;

    /** What is lost when a picture is made smaller, in all three colours together. */
    private static final int FAR = 60;

    private Pictures() {}

    /** A PNG. */
    static byte[] of(Color color) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether its middle is of this colour. */
    static boolean shows(byte[] file, Color color) {
        return middle(file).filter(seen -> far(seen, color) < FAR).isPresent();
    }

    private static Optional<Color> middle(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            return Optional.ofNullable(image)
                    .map(there -> new Color(there.getRGB(there.getWidth() / 2, there.getHeight() / 2)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int far(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
