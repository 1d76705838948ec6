package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.util.function.Function;
import javax.swing.JButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/** A button that looks like a link. */
final class LinkButton extends JButton {

    private final transient Function<Tokens, Color> ink;

    LinkButton(String text, Function<Tokens, Color> ink, Runnable action) {
        super(text);
        this.ink = ink;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        addActionListener(event -> action.run());
    }

    private static Font words() {
        return Fonts.semibold(12.5);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Math.ceil(Brush.width(getText(), words())) + 2, 26);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            var t = brush.tokens();
            var color = isEnabled() ? ink.apply(t) : t.textFaint();
            double baseline = getHeight() / 2.0 + 4.5;
            double width = brush.text(getText(), words(), color, 0, baseline);
            if (isFocusOwner()) {
                brush.fillRect(0, baseline + 3, width, 2, t.accent());
            } else if (getModel().isRollover()) {
                brush.fillRect(0, baseline + 3, width, 1, color);
            }
        }
    }
}
