package org.tertulia.swing.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * What widgets paint with: the current colours, smooth edges, rasters set on whole device pixels. Works on a copy of
 * the graphics it was given. Event thread only.
 */
public final class Brush implements AutoCloseable {
    private static final Cache<Label, TextLayout> LABELS =
            Caffeine.newBuilder().maximumSize(4000).executor(Runnable::run).build();

    private record Label(String text, Font font) {
        TextLayout layout() {
            return new TextLayout(text.isEmpty() ? " " : text, font, Fonts.MEASURE);
        }
    }

    private final Graphics2D graphics;
    private final Tokens tokens;

    private Brush(Graphics2D graphics, Tokens tokens) {
        this.graphics = graphics;
        this.tokens = tokens;
    }

    public static Brush on(Graphics graphics) {
        Graphics2D copy = (Graphics2D) graphics.create();
        quality(copy);
        return new Brush(copy, Tokens.current());
    }

    public Graphics2D graphics() {
        return graphics;
    }

    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    public void fillRect(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    public void fillRound(double x, double y, double width, double height, double radius, Color color) {
        fill(round(x, y, width, height, radius), color);
    }

    public void fillCircle(double x, double y, double size, Color color) {
        fill(new Ellipse2D.Double(x, y, size, size), color);
    }

    public void outline(Shape shape, double thickness, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(shape);
    }

    /** A line of {@code thickness} inside the edge of the box. */
    public void outlineRound(
            double x, double y, double width, double height, double radius, double thickness, Color color) {
        double half = thickness / 2;
        outline(round(x + half, y + half, width - thickness, height - thickness, radius - half), thickness, color);
    }

    /** The ring that says where the keyboard is. */
    public void focusRing(double x, double y, double width, double height, double radius) {
        outlineRound(x, y, width, height, radius, 2, tokens.accent());
    }

    /** A soft shadow under a floating box. */
    public void shadow(double x, double y, double width, double height, double radius, int depth) {
        for (int i = depth; i > 0; i--) {
            int alpha = Math.max(2, (tokens.dark() ? 9 : 5) - i / 6);
            double top = y - i + depth / 3.0;
            fillRound(x - i, top, width + 2 * i, height + 2 * i, radius + i, new Color(0, 0, 0, alpha));
        }
    }

    /** Our own words, on one line; what people wrote goes through the text package. Gives the width. */
    public float text(String text, Font font, Color color, double x, double baseline) {
        TextLayout layout = label(text, font);
        graphics.setColor(color);
        layout.draw(graphics, (float) x, (float) baseline);
        return layout.getAdvance();
    }

    public void textCentred(String text, Font font, Color color, double centre, double baseline) {
        text(text, font, color, centre - width(text, font) / 2, baseline);
    }

    public static float width(String text, Font font) {
        return label(text, font).getAdvance();
    }

    public void glyph(Glyph glyph, double x, double y, double size, Color color) {
        blit(graphics, Rasters.glyph(glyph, color, pixels(graphics, size)), x, y);
    }

    /** The icon of a network, in white. */
    void mark(String icon, double x, double y, double size) {
        blit(graphics, Rasters.mark(icon, pixels(graphics, size)), x, y);
    }

    public static RoundRectangle2D round(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2);
    }

    static int pixels(Graphics2D graphics, double size) {
        return Math.max(1, (int) Math.ceil(size * graphics.getTransform().getScaleX()));
    }

    /** Sets a raster of device pixels on whole device pixels, so that it stays sharp at every scale. */
    static void blit(Graphics2D graphics, BufferedImage image, double x, double y) {
        AffineTransform before = graphics.getTransform();
        double left = Math.rint(before.getTranslateX() + x * before.getScaleX());
        double top = Math.rint(before.getTranslateY() + y * before.getScaleY());
        graphics.setTransform(AffineTransform.getTranslateInstance(left, top));
        graphics.drawImage(image, 0, 0, null);
        graphics.setTransform(before);
    }

    static void quality(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    private static TextLayout label(String text, Font font) {
        return LABELS.get(new Label(text, font), Label::layout);
    }
}
