package org.tertulia.swing.view.timeline;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Dimension;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JScrollBar;

/** A {@link TimelineView} with its scroll bar, and a round button that leads to the newest message. */
public final class TimelinePane extends JComponent implements Accessible {
    private static final int BAR = 10;
    private static final int MARGIN = 20;

    private final TimelineView view;
    private final JScrollBar bar = new JScrollBar();
    private final JumpButton jump = new JumpButton();
    private boolean following;

    public TimelinePane(TimelineView view) {
        this.view = view;
        add(jump);
        add(bar);
        add(view);
        bar.setUnitIncrement(40);
        bar.setFocusable(false);
        bar.setOpaque(false);
        bar.putClientProperty(FlatClientProperties.STYLE, "track: #0000; hoverTrackColor: #0000");
        bar.addAdjustmentListener(event -> {
            if (!following) {
                view.scrollTo(event.getValue());
            }
        });
        jump.setVisible(false);
        jump.addActionListener(event -> {
            if (view.rows().endIsNewest()) {
                view.toEnd();
            } else {
                view.listener().toNewest();
            }
            view.requestFocusInWindow();
        });
        view.onScrolled(this::follow);
    }

    public TimelineView view() {
        return view;
    }

    /** How many unread messages there are below what is seen; shown on the button. */
    public void setUnreadBelow(int count) {
        jump.count(count);
    }

    @Override
    public void doLayout() {
        view.setBounds(0, 0, getWidth(), getHeight());
        bar.setBounds(getWidth() - BAR, 0, BAR, getHeight());
        Dimension size = jump.getPreferredSize();
        jump.setBounds(getWidth() - size.width - MARGIN, getHeight() - size.height - MARGIN, size.width, size.height);
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(200, 120);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(600, 600);
    }

    /** The bar shows what the view does, never the other way round here. */
    private void follow() {
        Scroller scroller = view.scroller();
        int height = Math.max(1, view.getHeight());
        int whole = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(height, scroller.extent()));
        int value = (int) Math.clamp(scroller.position(), 0, whole - height);
        following = true;
        bar.setValues(value, height, 0, whole);
        bar.setBlockIncrement(height * 9 / 10);
        following = false;
        bar.setVisible(whole > height);
        jump.setVisible(
                view.rows().size() > 0 && !(scroller.isAtEnd() && view.rows().endIsNewest()));
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
