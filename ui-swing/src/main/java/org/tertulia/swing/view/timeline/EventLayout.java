package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.tertulia.swing.text.RichText;
import org.tertulia.swing.text.TextStyle;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Tokens;

/** What happened, small and in the middle; what stands out, on a ground of its own. */
record EventLayout(Row.Event row, Setting setting, RichText rich, boolean unfolded) implements RowLayout {
    private static final int MAX_LINES = 4;
    private static final int MAX_LINES_UNFOLDED = 40;
    private static final int MAX_CHARS = 600;
    private static final int MAX_CHARS_UNFOLDED = 8000;
    private static final double TOP = 7;
    private static final double GROUND = 5;
    private static final double ICON = 14;
    private static final double GAP = 4;

    static EventLayout of(Row.Event row, Setting setting, boolean unfolded) {
        boolean all = unfolded && !row.more().isEmpty();
        TextStyle style = new TextStyle(
                setting.small(),
                color(row, setting.tokens()),
                1.42f,
                all ? MAX_CHARS_UNFOLDED : MAX_CHARS,
                all ? MAX_LINES_UNFOLDED : MAX_LINES,
                false);
        String text = all ? row.more() : row.text();
        return new EventLayout(row, setting, RichText.of(text, style, setting.width() - 160f), all);
    }

    private static Color color(Row.Event row, Tokens tokens) {
        return row.strong() ? tokens.textSecondary() : tokens.textFaint();
    }

    private double ground() {
        return row.strong() ? GROUND : 0;
    }

    @Override
    public int height() {
        return (int) Math.ceil(rich.height() + 2 * (TOP + ground()));
    }

    private double left() {
        return (setting.width() - rich.width()) / 2;
    }

    @Override
    public void paint(Brush brush, State state) {
        double x = left();
        double y = TOP + ground();
        Tokens t = brush.tokens();
        if (row.strong()) {
            double high = rich.height() + 2 * GROUND;
            brush.fillRound(x - 13, TOP, rich.width() + 26, high, Math.min(high / 2, 13), t.chip());
        }
        rich.paint(brush.graphics(), (float) x, (float) y, rich.width(), color(row, t));
        double beside = x + rich.width() + GAP + (row.strong() ? 13 : 0);
        double middle = y + rich.lineHeight() / 2;
        if (!row.more().isEmpty()) {
            Glyph glyph = unfolded ? Glyph.CHEVRON_UP : Glyph.CHEVRON_DOWN;
            brush.glyph(glyph, beside, middle - ICON / 2, ICON, t.textFaint());
            beside += ICON + GAP;
        }
        if (state.hovered() || state.focused()) {
            brush.text(row.time(), setting.time(), t.textFaint(), beside + GAP, middle + setting.scaled(4));
        }
        if (state.focused()) {
            brush.focusRing(x - 15, 3, rich.width() + 30 + (row.more().isEmpty() ? 0 : ICON), height() - 6.0, 10);
        }
    }

    @Override
    public Optional<Target> targetAt(double x, double y) {
        boolean over = x >= left() - 10 && x <= left() + rich.width() + ICON + 3 * GAP;
        return over ? targets().stream().findFirst() : Optional.empty();
    }

    @Override
    public List<Target> targets() {
        if (row.more().isEmpty()) return List.of();
        return List.of(unfolded ? new Target.Less() : new Target.More());
    }
}
