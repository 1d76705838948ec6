package org.tertulia.swing.view.timeline;

import org.tertulia.swing.text.RichText;
import org.tertulia.swing.text.TextStyle;
import org.tertulia.swing.theme.Brush;

/** What happened, small and in the middle. */
record EventLayout(Row.Event row, Setting setting, RichText rich) implements RowLayout {
    private static final int MAX_LINES = 4;

    static EventLayout of(Row.Event row, Setting setting) {
        TextStyle style = new TextStyle(setting.small(), setting.tokens().textFaint(), 1.42f, 600, MAX_LINES, false);
        return new EventLayout(row, setting, RichText.of(row.text(), style, setting.width() - 120f));
    }

    @Override
    public int height() {
        return (int) Math.ceil(rich.height() + 14);
    }

    @Override
    public void paint(Brush brush, State state) {
        float x = (setting.width() - rich.width()) / 2;
        rich.paint(brush.graphics(), x, 7, rich.width(), brush.tokens().textFaint());
        if (state.focused()) {
            brush.focusRing(x - 10, 3, rich.width() + 20, height() - 6.0, 8);
        }
    }
}
