package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.tertulia.model.Availability;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.NetworkBadge;

/** A large avatar with its network and presence. */
final class Portrait extends JComponent {

    private static final int SIZE = 88;

    private final transient Supplier<Avatar> avatar;
    private final transient NetworkBadge badge;
    private Availability availability;

    Portrait(Supplier<Avatar> avatar, String network, Availability availability) {
        this.avatar = avatar;
        this.badge = NetworkBadge.of(network);
        this.availability = availability;
        setPreferredSize(new Dimension(SIZE + 8, SIZE + 4));
    }

    void show(Availability now) {
        availability = now;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            var ground = brush.tokens().list();
            double x = (getWidth() - SIZE) / 2.0;
            avatar.get().paint(brush, x, 0, SIZE);
            badge.paint(brush, x + 62, 62, 24, ground);
            PresenceWords.dot(availability).paint(brush, x + 70, 6, 14, ground);
        }
    }
}
