package org.tertulia.swing.view.timeline;

import java.awt.Color;
import org.tertulia.swing.theme.Brush;

/** The line above what is new. */
record UnreadLayout(Row.Unread row, Setting setting) implements RowLayout {
    @Override
    public int height() {
        return (int) (20 + setting.scaled(18));
    }

    @Override
    public void paint(Brush brush, State state) {
        Color color = brush.tokens().danger();
        double width = Brush.width(row.label(), setting.label());
        double left = (setting.width() - width) / 2;
        double middle = Math.floor(height() / 2.0);
        brush.fillRect(Setting.RIGHT, middle, left - 12 - Setting.RIGHT, 1, color);
        brush.fillRect(left + width + 12, middle, left - 12 - Setting.RIGHT, 1, color);
        brush.text(row.label(), setting.label(), color, left, middle + setting.scaled(4.4));
        if (state.focused()) {
            brush.focusRing(left - 10, 6, width + 20, height() - 12.0, 8);
        }
    }
}
