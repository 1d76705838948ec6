package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's picture, or where there is none, initials on a gradient; a circle for people and a rounded square for rooms.
 *
 * @param seed chooses the gradient, and agrees with {@link Tokens#name}
 */
public record Avatar(
        String name, int seed, boolean room, @Nullable Photo photo) {
    /** White initials have a contrast of at least 4.5:1 in the middle of each. */
    static final List<Gradient> GRADIENTS = List.of(
            new Gradient("#E5602F", "#C2255C"),
            new Gradient("#7B66F5", "#5335D1"),
            new Gradient("#12937F", "#0A6C78"),
            new Gradient("#DB4A9A", "#A81E74"),
            new Gradient("#3F83F0", "#2450CE"),
            new Gradient("#658F1E", "#3F7313"),
            new Gradient("#BF7A0A", "#964B08"),
            new Gradient("#1F8DB5", "#0F5F8E"));

    record Gradient(Color from, Color to) {
        Gradient(String from, String to) {
            this(Tokens.color(from), Tokens.color(to));
        }
    }

    /** Somebody without a picture. */
    public Avatar(String name, int seed, boolean room) {
        this(name, seed, room, null);
    }

    private record Key(Avatar avatar, int pixels) {}

    public void paint(Brush brush, double x, double y, double size) {
        int pixels = Brush.pixels(brush.graphics(), size);
        Brush.blit(brush.graphics(), Rasters.square(new Key(this, pixels), pixels, g -> draw(g, pixels)), x, y);
    }

    private void draw(Graphics2D graphics, int pixels) {
        Shape shape =
                room ? Brush.round(0, 0, pixels, pixels, pixels * .3) : new Ellipse2D.Double(0, 0, pixels, pixels);
        if (photo == null) {
            letters(graphics, shape, pixels);
        } else {
            // a paint, not a clip: its edge is smooth
            graphics.setPaint(new TexturePaint(photo.at(pixels), new Rectangle2D.Double(0, 0, pixels, pixels)));
            graphics.fill(shape);
        }
    }

    private void letters(Graphics2D graphics, Shape shape, int pixels) {
        Gradient gradient = GRADIENTS.get(Math.floorMod(seed, GRADIENTS.size()));
        graphics.setPaint(new GradientPaint(0, 0, gradient.from(), pixels, pixels, gradient.to()));
        graphics.fill(shape);
        String letters = initials(name);
        Font font = Fonts.fixed(true, pixels * (letters.codePointCount(0, letters.length()) > 1 ? .37 : .44));
        TextLayout layout = new TextLayout(letters, font, Fonts.MEASURE);
        Rectangle2D ink = layout.getBounds();
        graphics.setColor(Color.WHITE);
        layout.draw(graphics, (float) (pixels / 2.0 - ink.getCenterX()), (float) (pixels / 2.0 - ink.getCenterY()));
    }

    /** First letters of the first two words, of an address those before the @; {@code #} for a channel, {@code ?} where there is no letter. */
    static String initials(String name) {
        if (name.startsWith("#")) {
            return "#";
        }
        StringBuilder letters = new StringBuilder();
        int words = 0;
        int sign = name.indexOf('@');
        String own = sign > 0 && name.indexOf(' ') < 0 ? name.substring(0, sign) : name;
        for (String word : own.strip().split("[\\s._-]+", 0)) {
            int at = firstLetter(word);
            if (at < word.length() && words < 2) {
                letters.append(grapheme(word, at));
                words++;
            }
        }
        return words == 0 ? "?" : letters.toString().toUpperCase(Locale.ROOT);
    }

    private static int firstLetter(String word) {
        int at = 0;
        while (at < word.length() && !Character.isLetterOrDigit(word.codePointAt(at))) {
            at += Character.charCount(word.codePointAt(at));
        }
        return at;
    }

    private static String grapheme(String word, int at) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(word);
        return word.substring(at, Math.min(breaks.following(at), at + 8));
    }
}
