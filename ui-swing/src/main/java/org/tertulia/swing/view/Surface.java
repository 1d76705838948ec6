package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.LayoutManager;
import java.util.function.Function;
import javax.swing.JPanel;
import org.tertulia.swing.theme.Tokens;

/** A panel whose ground follows the theme. */
class Surface extends JPanel {

    private final transient Function<Tokens, Color> ground;

    Surface(LayoutManager layout, Function<Tokens, Color> ground) {
        super(layout);
        this.ground = ground;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(ground.apply(Tokens.current()));
        graphics.fillRect(0, 0, getWidth(), getHeight());
    }
}
