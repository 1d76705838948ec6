package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;

/** The line under a message that was not, or perhaps not, sent: why, and what can be done. */
record Problem(OneLine why, Row.Mark mark, double x, double y, List<Button> buttons) {
    private static final double ICON = 20;

    static double height(Setting setting) {
        return setting.scaled(26);
    }

    /** @param right the right edge to end at, or null to begin at {@code left} */
    static Problem of(Row.Text row, Setting setting, double left, @Nullable Double right, double y) {
        Font font = setting.label();
        RowLayout.Target retry = new RowLayout.Target.Retry();
        RowLayout.Target discard = new RowLayout.Target.Discard();
        double buttons = Button.width(font, retry) + Button.width(font, discard);
        double room = (right == null ? setting.width() - 20 : right) - left - ICON - buttons;
        OneLine why = OneLine.of(words(row), setting.small(), Math.max(40, room));
        double x = right == null ? left : right - buttons - why.width() - ICON;
        double height = height(setting);
        Button first = Button.at(x + ICON + why.width(), y, height, font, retry);
        Button second = Button.at(first.area().getMaxX(), y, height, font, discard);
        return new Problem(why, row.mark(), x, y, List.of(first, second));
    }

    static String words(Row.Text row) {
        if (row.problem() != null) {
            return row.problem();
        }
        return Messages.text(row.mark() == Row.Mark.FAILED ? "timeline.failed" : "timeline.unsure");
    }

    void paint(Brush brush) {
        boolean failed = mark == Row.Mark.FAILED;
        Color color = failed ? brush.tokens().danger() : brush.tokens().warning();
        Button first = buttons.getFirst();
        double middle = first.area().getCenterY();
        brush.glyph(failed ? Glyph.ALERT_CIRCLE : Glyph.HELP_CIRCLE, x, middle - 8, 16, color);
        why.paint(brush.graphics(), color, x + ICON, middle + first.font().getSize2D() * .36);
        buttons.forEach(button -> button.paint(brush));
    }
}
