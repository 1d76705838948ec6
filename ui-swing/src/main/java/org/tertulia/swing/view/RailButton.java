package org.tertulia.swing.view;

import java.awt.AlphaComposite;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Pill;
import org.tertulia.swing.theme.Tokens;

/** A place on the rail: an icon or a network's badge, a count, and a mark when something is wrong. */
final class RailButton extends JToggleButton {

    private static final int WIDTH = 68;
    private static final int HEIGHT = 50;

    private final @Nullable Glyph glyph;
    private final transient @Nullable NetworkBadge badge;
    private String name = "";
    private int count;
    private boolean strong = true;
    private boolean trouble;
    private boolean faded;

    RailButton(Glyph glyph, String name, Runnable action) {
        this(glyph, null, name, action);
    }

    RailButton(NetworkBadge badge, String name, Runnable action) {
        this(null, badge, name, action);
    }

    private RailButton(@Nullable Glyph glyph, @Nullable NetworkBadge badge, String name, Runnable action) {
        this.glyph = glyph;
        this.badge = badge;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setPreferredSize(new Dimension(WIDTH, HEIGHT));
        addActionListener(event -> action.run());
        name(name);
    }

    void name(String now) {
        name = now;
        setToolTipText(now);
        describe();
    }

    void count(int now, boolean asksForAttention) {
        count = now;
        strong = asksForAttention;
        describe();
        repaint();
    }

    private void describe() {
        getAccessibleContext().setAccessibleName(count > 0 ? name + ", " + Messages.text("count.new", count) : name);
    }

    /** @param isFaded whether it is not connected */
    void state(boolean hasTrouble, boolean isFaded) {
        trouble = hasTrouble;
        faded = isFaded;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            double x = (getWidth() - 48) / 2.0;
            if (isSelected()) {
                brush.fillRound(x, 3, 48, 44, 14, t.selected());
            } else if (getModel().isRollover()) {
                brush.fillRound(x, 3, 48, 44, 14, t.hover());
            }
            if (isFocusOwner()) brush.focusRing(x, 3, 48, 44, 14);
            if (glyph != null) {
                brush.glyph(glyph, x + 12, 13, 24, isSelected() ? t.accent() : t.textSecondary());
            }
            if (badge != null) {
                if (faded) brush.graphics().setComposite(AlphaComposite.SrcOver.derive(.45f));
                badge.paint(brush, x + 9, 10, 30, null);
                brush.graphics().setComposite(AlphaComposite.SrcOver);
            }
            if (trouble) {
                brush.fillCircle(x + 28, 27, 19, isSelected() ? t.selected() : t.rail());
                brush.glyph(Glyph.ALERT_TRIANGLE, x + 29.5, 28, 16, t.danger());
            }
            if (count > 0) {
                Pill.paint(brush, count > 999 ? "999+" : "" + count, getWidth() - 4, 0, strong, t.rail());
            }
        }
    }
}
