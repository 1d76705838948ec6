package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.LayoutFocusTraversalPolicy;
import org.tertulia.swing.theme.Brush;

/** The shade between the window and a card: dims, swallows the mouse, keeps the keyboard inside. */
final class Scrim extends JComponent implements Accessible {

    private static final int EDGE = 12;

    private final Card card;

    Scrim(Card card, Runnable close) {
        this.card = card;
        add(card);
        setFocusCycleRoot(true);
        setFocusTraversalPolicyProvider(true);
        setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                Point inCard = new Point(event.getX() - card.getX(), event.getY() - card.getY());
                if (card.closesOutside() && !card.inside(inCard)) close.run();
            }
        });
        Keys.bind(this, WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, "ESCAPE", card::escape);
    }

    @Override
    public void doLayout() {
        Dimension wanted = card.getPreferredSize();
        int width = Math.min(wanted.width, getWidth() - EDGE);
        int height = Math.min(wanted.height, getHeight() - EDGE);
        int top = Math.max(EDGE / 2, (int) ((getHeight() - height) * card.heightShare()));
        card.setBounds((getWidth() - width) / 2, top, width, height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            brush.fillRect(0, 0, getWidth(), getHeight(), brush.tokens().scrim());
        }
    }

    /** Without it a screen reader would not find what is inside. */
    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PANEL;
                }
            };
        }
        return accessibleContext;
    }
}
