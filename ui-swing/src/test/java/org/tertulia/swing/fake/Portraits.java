package org.tertulia.swing.fake;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures that people could have chosen, as PNG; drawn here, so that they are nobody's. */
final class Portraits {

    private static final int SIZE = 192;

    private Portraits() {}

    static byte[] hills() {
        return png(g -> {
            sky(g, 0xFDE3B4, 0xF6A26B);
            circle(g, 0xFFF4D6, 124, 62, 26);
            hill(g, 0x7FA37B, 96, 60);
            hill(g, 0x55805F, 150, 20);
            hill(g, 0x2F5D4A, 30, 0);
        });
    }

    static byte[] sea() {
        return png(g -> {
            sky(g, 0x9CD3F0, 0xE8F6FB);
            g.setColor(new Color(0x2E7CA8));
            g.fill(new Rectangle2D.Double(0, 118, SIZE, SIZE));
            g.setColor(new Color(0x3F93BF));
            g.fill(new Rectangle2D.Double(0, 118, SIZE, 22));
            g.setColor(Color.WHITE);
            g.fill(triangle(98, 34, 98, 114, 150, 114));
            g.setColor(new Color(0xF2C14E));
            g.fill(triangle(92, 50, 92, 114, 54, 114));
            g.setColor(new Color(0x8A3B2A));
            g.fill(new Arc2D.Double(44, 96, 112, 52, 180, 180, Arc2D.CHORD));
        });
    }

    static byte[] bread() {
        return png(g -> {
            sky(g, 0x3C4A5C, 0x27313E);
            circle(g, 0xB86B2B, 96, 102, 66);
            circle(g, 0xD68F45, 96, 96, 58);
            g.setColor(new Color(0xF6DDB0));
            for (int i = -1; i <= 1; i++) {
                g.rotate(Math.toRadians(-28), 96, 96);
                g.fill(new Ellipse2D.Double(60, 88 + i * 28, 72, 9));
                g.rotate(Math.toRadians(28), 96, 96);
            }
        });
    }

    private static void sky(Graphics2D g, int above, int below) {
        g.setPaint(new GradientPaint(0, 0, new Color(above), 0, SIZE, new Color(below)));
        g.fillRect(0, 0, SIZE, SIZE);
    }

    private static void circle(Graphics2D g, int color, double x, double y, double radius) {
        g.setColor(new Color(color));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static void hill(Graphics2D g, int color, double top, double height) {
        double y = SIZE - 20 - height;
        g.setColor(new Color(color));
        g.fill(new Ellipse2D.Double(top - 150, y, 300, 240));
    }

    private static Path2D triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        path.lineTo(x3, y3);
        path.closePath();
        return path;
    }

    private static byte[] png(Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        painter.accept(g);
        g.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
