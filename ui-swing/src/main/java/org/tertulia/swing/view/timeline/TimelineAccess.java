package org.tertulia.swing.view.timeline;

import java.awt.Point;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Messages;

/** The timeline as a screen reader sees it: a list whose items are made when asked for. */
final class TimelineAccess extends JComponent.AccessibleJComponent {
    private final TimelineView view;

    TimelineAccess(TimelineView view) {
        view.super();
        this.view = view;
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST;
    }

    @Override
    public String getAccessibleName() {
        return Messages.text("timeline.name");
    }

    @Override
    public int getAccessibleChildrenCount() {
        return view.rows().size();
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int row) {
        return row < 0 || row >= view.rows().size() ? null : new RowAccess(view, row);
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return getAccessibleChild(view.scroller().rowAt(point.y));
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = super.getAccessibleStateSet();
        states.add(AccessibleState.MANAGES_DESCENDANTS);
        return states;
    }
}
