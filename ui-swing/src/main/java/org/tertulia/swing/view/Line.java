package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JComponent;
import org.tertulia.swing.theme.Tokens;

/** A thin line between things. */
final class Line extends JComponent {

    Line() {
        setPreferredSize(new Dimension(10, 1));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(Tokens.current().line());
        graphics.fillRect(0, getHeight() / 2, getWidth(), 1);
    }
}
