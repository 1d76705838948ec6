package org.tertulia.swing.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Small pictures at device pixels, drawn once. Bounded by memory, not by number. */
final class Rasters {
    private static final long MAX_BYTES = 24L << 20;

    private static final Cache<Object, BufferedImage> CACHE = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Object key, BufferedImage image) -> 4 * image.getWidth() * image.getHeight() + 64)
            .executor(Runnable::run)
            .build();

    private Rasters() {}

    static BufferedImage glyph(Glyph glyph, Color color, int pixels) {
        return square(new GlyphKey(glyph, color.getRGB(), pixels), pixels, g -> Svg.drawGlyph(g, glyph, color, pixels));
    }

    static BufferedImage emoji(String code, int pixels) {
        return square(new EmojiKey(code, pixels), pixels, g -> Svg.draw(g, EmojiArt.SHARED.svg(code), pixels));
    }

    static BufferedImage mark(String icon, int pixels) {
        return square(new MarkKey(icon, pixels), pixels, g -> Svg.drawMark(g, icon, pixels));
    }

    /** @param key a value whose class is the caller's own, so that keys of different kinds never meet */
    static BufferedImage square(Object key, int pixels, Consumer<Graphics2D> artist) {
        return CACHE.get(key, k -> {
            BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D graphics = image.createGraphics();
            Brush.quality(graphics);
            artist.accept(graphics);
            graphics.dispose();
            return image;
        });
    }

    private record GlyphKey(Glyph glyph, int rgb, int pixels) {}

    private record MarkKey(String icon, int pixels) {}

    private record EmojiKey(String code, int pixels) {}
}
