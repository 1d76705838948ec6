package org.tertulia.swing.view.composer;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The round button with an arrow up. */
public final class SendButton extends JButton {
    private static final int SIZE = 38;

    public SendButton(Runnable send) {
        setBorderPainted(false);
        setContentAreaFilled(false);
        setOpaque(false);
        setToolTipText(Messages.text("composer.send"));
        getAccessibleContext().setAccessibleName(Messages.text("composer.send"));
        addActionListener(event -> send.run());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(SIZE, SIZE);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            double size = Math.min(getWidth(), getHeight()) - 2.0;
            double x = (getWidth() - size) / 2;
            double y = (getHeight() - size) / 2;
            Color ground = isEnabled() ? t.accent() : t.chip();
            brush.fillCircle(x, y, size, ground);
            if (getModel().isRollover() || getModel().isPressed()) {
                brush.fillCircle(x, y, size, t.hover());
            }
            if (isFocusOwner()) {
                brush.outlineRound(x + 2.5, y + 2.5, size - 5, size - 5, size / 2, 2, t.accentText());
            }
            Color ink = isEnabled() ? t.accentText() : t.textFaint();
            brush.glyph(Glyph.ARROW_UP, (getWidth() - 20) / 2.0, (getHeight() - 20) / 2.0, 20, ink);
        }
    }
}
