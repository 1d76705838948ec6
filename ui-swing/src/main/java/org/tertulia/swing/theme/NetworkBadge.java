package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The round mark of a network. */
public record NetworkBadge(String letter, Color color) {
    /** @param network id of a network, as in {@code xmpp}; one that is not known gets its first letter */
    public static NetworkBadge of(String network) {
        return switch (network) {
            case "xmpp" -> new NetworkBadge("X", Tokens.color("#C2500A"));
            case "matrix" -> new NetworkBadge("m", Tokens.color("#087A5D"));
            case "irc" -> new NetworkBadge("#", Tokens.color("#7451E8"));
            case "loopback" -> new NetworkBadge("∞", Tokens.color("#5A6478"));
            default -> unknown(network);
        };
    }

    private static NetworkBadge unknown(String network) {
        String letter = network.isEmpty() ? "?" : network.substring(0, 1).toUpperCase(Locale.ROOT);
        return new NetworkBadge(letter, Tokens.LIGHT.name(network.hashCode()));
    }

    /** @param ring the colour of the surface below, to set the badge off from the avatar that it lies on */
    public void paint(Brush brush, double x, double y, double size, @Nullable Color ring) {
        if (ring != null) {
            brush.fillCircle(x - 2, y - 2, size + 4, ring);
        }
        brush.fillCircle(x, y, size, color);
        Font font = Fonts.fixed(true, size * .62);
        TextLayout layout = new TextLayout(letter, font, Fonts.MEASURE);
        Rectangle2D ink = layout.getBounds();
        brush.graphics().setColor(Color.WHITE);
        layout.draw(
                brush.graphics(), (float) (x + size / 2 - ink.getCenterX()), (float) (y + size / 2 - ink.getCenterY()));
    }
}
