package org.tertulia.swing.view.timeline;

import org.tertulia.swing.theme.Brush;

/** The name of a day between two days. */
record DayLayout(Row.Day row, Setting setting) implements RowLayout {
    @Override
    public int height() {
        return (int) (21 + setting.scaled(25));
    }

    @Override
    public void paint(Brush brush, State state) {
        double width = Brush.width(row.label(), setting.label()) + 26;
        double high = setting.scaled(25);
        double x = (setting.width() - width) / 2;
        brush.fillRound(x, 12, width, high, high / 2, brush.tokens().chip());
        if (state.focused()) {
            brush.focusRing(x, 12, width, high, high / 2);
        }
        brush.text(
                row.label(),
                setting.label(),
                brush.tokens().textSecondary(),
                x + 13,
                12 + high / 2 + setting.scaled(4.4));
    }
}
