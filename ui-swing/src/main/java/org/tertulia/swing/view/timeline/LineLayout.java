package org.tertulia.swing.view.timeline;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.text.RichText;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Tokens;

/** A message as a compact line of a room: the name above the first of a group, nothing around. */
final class LineLayout extends MessageLayout {
    private static final double LEFT = 66;
    private static final double TIME_ROOM = 60;
    private static final double MENTION_BAR = 3;

    private final Setting setting;
    private final @Nullable OneLine name;

    private LineLayout(
            Row.Text row,
            Setting setting,
            @Nullable OneLine name,
            Words words,
            @Nullable Button more,
            @Nullable Problem problem,
            double height) {
        super(row, words, more, problem, height);
        this.setting = setting;
        this.name = name;
    }

    static LineLayout of(Row.Text row, Setting setting, int lines) {
        double width = setting.lineWidth();
        OneLine name = row.first() ? OneLine.of(row.sender(), setting.name(), width - TIME_ROOM) : null;
        RichText rich = Words.layOut(row, setting, lines, width);
        double y = name == null ? 1 : 8 + setting.scaled(20);
        Words words = new Words(rich, Words.color(row, setting.tokens()), LEFT, y, width);
        y += rich.height();
        Button more = null;
        if (rich.isClipped()) {
            more = new Button.Unplaced(setting).at(LEFT - Button.PAD, y);
            y += setting.scaled(22);
        }
        Problem problem = null;
        if (row.isUnsettled()) {
            problem = Problem.of(row, setting, LEFT, null, y);
            y += Problem.height(setting);
        }
        if (row.mention() && row.last()) y += 4;
        double least = row.first() && row.last() ? 8 + Setting.AVATAR + 6 : 0;
        return new LineLayout(row, setting, name, words, more, problem, Math.max(least, y + 1));
    }

    @Override
    public void paint(Brush brush, State state) {
        Tokens t = brush.tokens();
        double width = setting.width() - 16;
        if (row.mention()) {
            brush.fillRect(0, 0, setting.width(), height(), t.mention());
            brush.fillRect(0, 0, MENTION_BAR, height(), t.warning());
        }
        if (state.flash() > 0) {
            Flash.paint(brush, setting.width(), height(), state.flash());
        }
        if (state.hovered() || state.focused()) {
            brush.fillRound(8, 0, width, height(), 6, t.hover());
        }
        if (state.focused()) {
            brush.focusRing(8, 0, width, height(), 6);
        }
        if (name != null) {
            paintAvatar(brush, 9);
            double baseline = 8 + setting.scaled(14);
            double end = LEFT + name.paint(brush.graphics(), nameColor(t), LEFT, baseline);
            brush.text(row.time(), setting.time(), t.textFaint(), end + 8, baseline);
            double behind = end + 8 + Brush.width(row.time(), setting.time());
            TimeMarks.paint(brush, row, behind + 5 + TimeMarks.width(row), baseline, t.textFaint());
        } else {
            boolean timed = state.hovered() || state.focused();
            double x = LEFT - 8 - (timed ? Brush.width(row.time(), setting.time()) : 0);
            double baseline = words.y() + setting.scaled(15);
            if (timed) brush.text(row.time(), setting.time(), t.textFaint(), x, baseline);
            if (row.edited()) TimeMarks.paint(brush, row, x, baseline, t.textFaint());
        }
        paintWords(brush, state);
        Ticks.paint(brush, row.mark(), setting.width() - 38, words.y() + 2, t.textFaint());
    }

    private Color nameColor(Tokens t) {
        return row.outgoing() ? t.text() : t.name(row.seed());
    }
}
