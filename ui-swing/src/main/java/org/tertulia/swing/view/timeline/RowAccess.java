package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusListener;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleComponent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import org.jspecify.annotations.Nullable;

/** One row as a screen reader sees it. What it may not change (colours, font, place), it does not. */
final class RowAccess extends AccessibleContext implements Accessible, AccessibleComponent, AccessibleAction {
    private final TimelineView view;
    private final int row;

    RowAccess(TimelineView view, int row) {
        this.view = view;
        this.row = row;
        setAccessibleParent(view);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public String getAccessibleName() {
        return exists() ? Spoken.of(view.rows().row(row)) : "";
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST_ITEM;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        AccessibleStateSet states = new AccessibleStateSet();
        states.add(AccessibleState.ENABLED);
        states.add(AccessibleState.FOCUSABLE);
        states.add(AccessibleState.TRANSIENT);
        if (row == view.focusedRow()) {
            states.add(AccessibleState.FOCUSED);
        }
        if (isShowing()) {
            states.add(AccessibleState.SHOWING);
            states.add(AccessibleState.VISIBLE);
        }
        return states;
    }

    @Override
    public int getAccessibleIndexInParent() {
        return row;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int index) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return Locale.getDefault();
    }

    @Override
    public AccessibleComponent getAccessibleComponent() {
        return this;
    }

    @Override
    public AccessibleAction getAccessibleAction() {
        return this;
    }

    @Override
    public int getAccessibleActionCount() {
        return exists() ? view.targets(row).size() : 0;
    }

    @Override
    public @Nullable String getAccessibleActionDescription(int index) {
        return index < getAccessibleActionCount()
                ? Button.label(view.targets(row).get(index))
                : null;
    }

    @Override
    public boolean doAccessibleAction(int index) {
        if (index >= getAccessibleActionCount()) {
            return false;
        }
        view.act(view.rows().row(row), view.targets(row).get(index));
        return true;
    }

    @Override
    public Rectangle getBounds() {
        if (!exists()) {
            return new Rectangle();
        }
        return new Rectangle(
                0,
                (int) view.scroller().top(row),
                view.getWidth(),
                view.layout(row).height());
    }

    @Override
    public boolean isShowing() {
        return view.isShowing()
                && row >= view.scroller().anchor()
                && row < view.scroller().visibleEnd();
    }

    @Override
    public Point getLocationOnScreen() {
        Point point = view.getLocationOnScreen();
        point.y += getBounds().y;
        return point;
    }

    @Override
    public void requestFocus() {
        if (exists()) {
            view.focusRow(row, true);
            view.reveal(row);
            view.requestFocusInWindow();
        }
    }

    @Override
    public boolean contains(Point point) {
        return getBounds().contains(point);
    }

    @Override
    public Point getLocation() {
        return getBounds().getLocation();
    }

    @Override
    public Dimension getSize() {
        return getBounds().getSize();
    }

    @Override
    public @Nullable Accessible getAccessibleAt(Point point) {
        return null;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public boolean isVisible() {
        return true;
    }

    @Override
    public boolean isFocusTraversable() {
        return true;
    }

    @Override
    public Color getBackground() {
        return view.getBackground();
    }

    @Override
    public Color getForeground() {
        return view.getForeground();
    }

    @Override
    public @Nullable Cursor getCursor() {
        return view.getCursor();
    }

    @Override
    public @Nullable Font getFont() {
        return view.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return view.getFontMetrics(font);
    }

    @Override
    public void setBackground(Color color) {}

    @Override
    public void setForeground(Color color) {}

    @Override
    public void setCursor(Cursor cursor) {}

    @Override
    public void setFont(Font font) {}

    @Override
    public void setEnabled(boolean enabled) {}

    @Override
    public void setVisible(boolean visible) {}

    @Override
    public void setLocation(Point point) {}

    @Override
    public void setBounds(Rectangle bounds) {}

    @Override
    public void setSize(Dimension size) {}

    @Override
    public void addFocusListener(FocusListener listener) {}

    @Override
    public void removeFocusListener(FocusListener listener) {}

    private boolean exists() {
        return row < view.rows().size();
    }
}
