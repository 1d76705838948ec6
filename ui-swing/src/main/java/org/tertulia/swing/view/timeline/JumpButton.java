package org.tertulia.swing.view.timeline;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Pill;

/** The round button with an arrow down. */
final class JumpButton extends JButton {
    private static final int CIRCLE = 40;
    private static final int EDGE = 8;
    private int unread;

    JumpButton() {
        setBorderPainted(false);
        setContentAreaFilled(false);
        setOpaque(false);
        setToolTipText(Messages.text("timeline.jump"));
        getAccessibleContext().setAccessibleName(Messages.text("timeline.jump"));
    }

    void count(int messages) {
        unread = messages;
        String name = Messages.text("timeline.jump");
        getAccessibleContext()
                .setAccessibleName(messages > 0 ? name + ", " + Messages.text("count.new", messages) : name);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(CIRCLE + 2 * EDGE, CIRCLE + 2 * EDGE + 6);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            int top = EDGE + 4;
            brush.shadow(EDGE, top, CIRCLE, CIRCLE, CIRCLE / 2.0, 6);
            brush.fillCircle(EDGE, top, CIRCLE, brush.tokens().popup());
            if (getModel().isRollover()) {
                brush.fillCircle(EDGE, top, CIRCLE, brush.tokens().hover());
            }
            if (isFocusOwner()) {
                brush.focusRing(EDGE, top, CIRCLE, CIRCLE, CIRCLE / 2.0);
            }
            brush.glyph(
                    Glyph.ARROW_DOWN, EDGE + 10, top + 10, 20, brush.tokens().textSecondary());
            if (unread > 0) {
                String text = unread > 999 ? "999+" : String.valueOf(unread);
                Pill.paint(
                        brush, text, EDGE + CIRCLE + 6, 0, true, brush.tokens().ground());
            }
        }
    }
}
