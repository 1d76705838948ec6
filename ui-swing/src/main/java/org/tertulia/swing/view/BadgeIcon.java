package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.NetworkBadge;

/** A network's badge for buttons and lists. */
record BadgeIcon(String network, int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        try (Brush brush = Brush.on(graphics)) {
            NetworkBadge.of(network).paint(brush, x, y, size, null);
        }
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
