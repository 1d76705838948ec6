package org.tertulia.swing.view;

import java.awt.Graphics;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.awt.Point;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Tokens;

/** A box with a shadow that lies over the window. */
abstract class Card extends JPanel {

    private static final int SHADOW = 24;
    private static final int ROUND = 18;

    private final String name;
    private transient Runnable closer = () -> {};

    Card(LayoutManager layout, String name) {
        super(layout);
        this.name = name;
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(SHADOW, SHADOW, SHADOW, SHADOW));
    }

    final void closer(Runnable how) {
        closer = how;
    }

    final void close() {
        closer.run();
    }

    /** Where the keyboard begins. */
    abstract void focusFirst();

    /** It is off the screen. */
    void closed() {}

    void escape() {
        close();
    }

    boolean closesOutside() {
        return true;
    }

    /** How much of the free height is above it. */
    double heightShare() {
        return .4;
    }

    final boolean inside(Point point) {
        Insets insets = getInsets();
        return point.x >= insets.left
                && point.y >= insets.top
                && point.x < getWidth() - insets.right
                && point.y < getHeight() - insets.bottom;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            int w = getWidth() - 2 * SHADOW;
            int h = getHeight() - 2 * SHADOW;
            brush.shadow(SHADOW, SHADOW, w, h, ROUND, SHADOW * 3 / 4); // and a third of that lower
            brush.fillRound(SHADOW, SHADOW, w, h, ROUND, t.dark() ? t.popup() : t.list());
            brush.outlineRound(SHADOW, SHADOW, w, h, ROUND, 1, t.line());
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.DIALOG;
                }

                @Override
                public String getAccessibleName() {
                    return name;
                }
            };
        }
        return accessibleContext;
    }
}
