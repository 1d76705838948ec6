package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;

/** A button that is an icon; its name is told to screen readers and shown as a tool tip. */
final class GlyphButton extends JButton {

    private static final int ICON = 20;

    private Glyph glyph;

    GlyphButton(Glyph glyph, String name, int box, Runnable action) {
        this.glyph = glyph;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setPreferredSize(new Dimension(box, box));
        setMinimumSize(getPreferredSize());
        name(name);
        addActionListener(event -> action.run());
    }

    void show(Glyph other, String name) {
        glyph = other;
        name(name);
        repaint();
    }

    private void name(String name) {
        setToolTipText(name);
        getAccessibleContext().setAccessibleName(name);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            var t = brush.tokens();
            if (isEnabled() && (getModel().isRollover() || getModel().isPressed())) {
                brush.fillRound(0, 0, getWidth(), getHeight(), 10, t.hover());
            }
            if (isFocusOwner()) brush.focusRing(0, 0, getWidth(), getHeight(), 10);
            brush.glyph(
                    glyph,
                    (getWidth() - ICON) / 2.0,
                    (getHeight() - ICON) / 2.0,
                    ICON,
                    isEnabled() ? t.textSecondary() : t.textFaint());
        }
    }
}
