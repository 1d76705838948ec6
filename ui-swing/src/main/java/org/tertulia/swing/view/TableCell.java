package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Graphics;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/** A cell of a table with text of others: emoji in colour, harmless signs, an ellipsis where it does not fit. */
final class TableCell extends JComponent implements TableCellRenderer, Accessible {

    private static final int PAD = 10;

    private String text = "";
    private boolean selected;
    private boolean focused;

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean isSelected, boolean hasFocus, int row, int column) {
        text = value == null ? "" : value.toString();
        selected = isSelected;
        focused = isSelected && table.isFocusOwner();
        return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            if (selected) brush.fillRect(0, 0, getWidth(), getHeight(), t.selected());
            if (focused) {
                brush.fillRect(0, 0, getWidth(), 1.5, t.accent());
                brush.fillRect(0, getHeight() - 1.5, getWidth(), 1.5, t.accent());
            }
            double baseline = getHeight() / 2.0 + 4.8;
            OneLine.of(text, Fonts.regular(13), getWidth() - 2.0 * PAD)
                    .paint(brush.graphics(), t.text(), PAD, baseline);
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
                    return text;
                }
            };
        }
        return accessibleContext;
    }
}
