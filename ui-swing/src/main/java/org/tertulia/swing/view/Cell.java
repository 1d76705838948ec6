package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;

/** One painted row for all rows of a list. */
abstract class Cell<T> extends JComponent implements ListCellRenderer<T>, Accessible {

    private final int rowHeight;
    private transient @Nullable T value;
    private boolean selected;
    private boolean focused;

    Cell(int rowHeight) {
        this.rowHeight = rowHeight;
    }

    abstract void paint(Brush brush, T row, boolean isSelected, double width);

    /** What a screen reader says of the row. */
    abstract String describe(T row);

    @Override
    public Component getListCellRendererComponent(
            JList<? extends T> list, T row, int index, boolean isSelected, boolean hasFocus) {
        value = row;
        selected = isSelected;
        focused = hasFocus && list.isFocusOwner();
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        T row = value;
        return new Dimension(100, row == null ? rowHeight : height(row));
    }

    /** Only for lists whose rows differ in height. */
    int height(T row) {
        return rowHeight;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        T row = value;
        if (row == null) return;
        try (Brush brush = Brush.on(graphics)) {
            int h = getHeight() - 4;
            if (selected)
                brush.fillRound(8, 2, getWidth() - 16, h, 14, brush.tokens().selected());
            if (focused) brush.focusRing(8, 2, getWidth() - 16, h, 14);
            paint(brush, row, selected, getWidth());
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    T row = value;
                    return row == null ? "" : describe(row);
                }
            };
        }
        return accessibleContext;
    }
}
