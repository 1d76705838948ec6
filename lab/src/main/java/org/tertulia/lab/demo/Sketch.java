package org.tertulia.lab.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What people draw who have no photograph at hand: hills under a sky. */
public final class Sketch {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 240;

    private Sketch() {}

    /** @return a PNG; the same for the same {@code seed} */
    public static byte[] hills(int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        graphics.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, .55f, .95f), 0, HEIGHT, Color.getHSBColor(hue + .12f, .25f, 1)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.getHSBColor(.13f, .35f, 1));
        graphics.fill(new Ellipse2D.Double(WIDTH * .5, HEIGHT * .16, 70, 70));
        for (int ridge = 0; ridge < 3; ridge++) {
            graphics.setColor(Color.getHSBColor(hue + .45f, .45f, .75f - ridge * .2f));
            graphics.fill(ridge(random, HEIGHT * (.55 + ridge * .14)));
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Path2D ridge(Random random, double level) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        double phase = random.nextDouble() * 6;
        for (int x = 0; x <= WIDTH; x += 8) path.lineTo(x, level + 26 * Math.sin(phase + x / 70.0));
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        return path;
    }
}
