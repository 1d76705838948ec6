package org.tertulia.swing.view.timeline;

import java.util.List;
import java.util.Optional;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;

/** A hole in the history, with the way to fill it. */
record GapLayout(Row.Gap row, Setting setting, String label, Button fetch, double left) implements RowLayout {
    private static final double ICON = 24;

    static GapLayout of(Row.Gap row, Setting setting) {
        String label = Messages.text(row.loading() ? "timeline.gap.loading" : "timeline.gap");
        double words = Brush.width(label, setting.small()) + ICON;
        double button = row.loading() ? 0 : Button.width(setting.label(), new Target.Fetch());
        double left = (setting.width() - words - button) / 2;
        Button fetch = Button.at(left + words, 12, setting.scaled(26), setting.label(), new Target.Fetch());
        return new GapLayout(row, setting, label, fetch, left);
    }

    @Override
    public int height() {
        return (int) (24 + setting.scaled(26));
    }

    @Override
    public void paint(Brush brush, State state) {
        double right = row.loading() ? setting.width() - left : fetch.area().getMaxX() - Button.PAD;
        double high = fetch.area().getHeight();
        double middle = fetch.area().getCenterY();
        brush.fillRound(
                left - 12, 12, right - left + 24, high, high / 2, brush.tokens().chip());
        if (state.focused()) {
            brush.focusRing(left - 12, 12, right - left + 24, high, high / 2);
        }
        brush.glyph(
                row.loading() ? Glyph.REFRESH : Glyph.HISTORY,
                left,
                middle - 8,
                16,
                brush.tokens().textSecondary());
        brush.text(label, setting.small(), brush.tokens().textSecondary(), left + ICON, middle + setting.scaled(4.4));
        if (!row.loading()) {
            fetch.paint(brush);
        }
    }

    @Override
    public Optional<Target> targetAt(double x, double y) {
        return row.loading() || !fetch.area().contains(x, y) ? Optional.empty() : Optional.of(fetch.target());
    }

    @Override
    public List<Target> targets() {
        return row.loading() ? List.of() : List.of(fetch.target());
    }
}
