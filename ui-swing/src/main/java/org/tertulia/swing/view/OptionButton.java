package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Tokens;

/** One of a few ways to go on: a row with a name, a line about it, and an arrow. */
final class OptionButton extends JButton {

    private static final int ICON = 32;

    private final String title;
    private final String text;
    private final transient @Nullable Icon icon;

    OptionButton(String title, String text, @Nullable Icon icon, Runnable action) {
        this.title = title;
        this.text = text;
        this.icon = icon;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setPreferredSize(new Dimension(Sheet.WIDTH - 4, text.isEmpty() ? 48 : 60));
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(text);
        addActionListener(event -> action.run());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            int w = getWidth();
            int h = getHeight();
            brush.fillRound(0, 0, w, h, 12, t.field());
            if (getModel().isRollover()) brush.fillRound(0, 0, w, h, 12, t.hover());
            brush.outlineRound(0, 0, w, h, 12, 1, t.line());
            if (isFocusOwner()) brush.focusRing(0, 0, w, h, 12);
            double x = 16;
            if (icon != null) {
                icon.paintIcon(this, brush.graphics(), 14, (h - icon.getIconHeight()) / 2);
                x = 14 + Math.max(ICON, icon.getIconWidth()) + 12;
            }
            double room = w - x - 40;
            double first = text.isEmpty() ? h / 2.0 + 5 : h / 2.0 - 4;
            OneLine.of(title, Fonts.semibold(14), room)
                    .paint(brush.graphics(), isEnabled() ? t.text() : t.textFaint(), x, first);
            OneLine.of(text, Fonts.regular(12.5), room).paint(brush.graphics(), t.textSecondary(), x, h / 2.0 + 15);
            brush.glyph(Glyph.CHEVRON_RIGHT, w - 32, (h - 18) / 2.0, 18, t.textFaint());
        }
    }
}
