package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import javax.swing.JToggleButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;

/** One of a row of choices. */
final class Chip extends JToggleButton {

    private static final int HEIGHT = 28;

    Chip(String text, Runnable chosen) {
        super(text);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setFont(Fonts.semibold(12.5));
        int width = (int) Math.ceil(Brush.width(text, getFont())) + 22;
        setPreferredSize(new Dimension(width, HEIGHT));
        setMinimumSize(getPreferredSize());
        addActionListener(event -> chosen.run());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            var t = brush.tokens();
            Font font = isSelected() ? getFont() : Fonts.regular(12.5);
            double top = (getHeight() - HEIGHT) / 2.0;
            brush.fillRound(0, top, getWidth(), HEIGHT, HEIGHT / 2.0, isSelected() ? t.selected() : t.chip());
            if (getModel().isRollover() && !isSelected()) {
                brush.fillRound(0, top, getWidth(), HEIGHT, HEIGHT / 2.0, t.hover());
            }
            if (isFocusOwner()) brush.focusRing(0, top, getWidth(), HEIGHT, HEIGHT / 2.0);
            brush.textCentred(
                    getText(), font, isSelected() ? t.accent() : t.textSecondary(), getWidth() / 2.0, top + 18.5);
        }
    }
}
