package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Presentation;

/**
 * The round mark of a network.
 *
 * @param color dark enough for white
 * @param icon SVG, or empty: the letter is drawn
 */
public record NetworkBadge(String letter, Color color, String icon) {

    private static final double READABLE = 4.5;
    private static final double DARKER = .94;

    /** @param network id of a network, as in {@code xmpp}; one that says nothing of itself gets its first letter */
    public static NetworkBadge of(String network) {
        return of(network, NetworkLooks.of(network));
    }

    static NetworkBadge of(String network, Presentation said) {
        String first = network.isEmpty() ? "?" : network.substring(0, 1).toUpperCase(Locale.ROOT);
        Color ground = said.color().isEmpty() ? Tokens.LIGHT.name(network.hashCode()) : Tokens.color(said.color());
        return new NetworkBadge(said.letter().isEmpty() ? first : said.letter(), readable(ground), said.icon());
    }

    /** As it is, or as much darker as white on it needs. */
    private static Color readable(Color ground) {
        Color color = ground;
        while (1.05 / (luminance(color) + .05) < READABLE) {
            color = new Color((int) (color.getRed() * DARKER), (int) (color.getGreen() * DARKER), (int)
                    (color.getBlue() * DARKER));
        }
        return color;
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(Color color) {
        return .2126 * linear(color.getRed()) + .7152 * linear(color.getGreen()) + .0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }

    /** @param ring the colour of the surface below, to set the badge off from the avatar that it lies on */
    public void paint(Brush brush, double x, double y, double size, @Nullable Color ring) {
        if (ring != null) {
            brush.fillCircle(x - 2, y - 2, size + 4, ring);
        }
        brush.fillCircle(x, y, size, color);
        if (icon.isEmpty()) {
            letter(brush, x, y, size);
        } else {
            double mark = size * .64;
            brush.mark(icon, x + (size - mark) / 2, y + (size - mark) / 2, mark);
        }
    }

    private void letter(Brush brush, double x, double y, double size) {
        Font font = Fonts.fixed(true, size * .62);
        TextLayout layout = new TextLayout(letter, font, Fonts.MEASURE);
        Rectangle2D ink = layout.getBounds();
        brush.graphics().setColor(Color.WHITE);
        layout.draw(
                brush.graphics(), (float) (x + size / 2 - ink.getCenterX()), (float) (y + size / 2 - ink.getCenterY()));
    }
}
