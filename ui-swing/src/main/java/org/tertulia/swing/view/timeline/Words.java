package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.awt.Font;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.Marking;
import org.tertulia.swing.text.RichText;
import org.tertulia.swing.text.TextStyle;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The body of a message at its place in the row. */
record Words(RichText rich, Color color, double x, double y, double boxWidth) {
    /** Lines of a message that is not unfolded. */
    static final int LINES = 24;

    private static final int CHARS_PER_LINE = 100;
    private static final int FOUND_ALPHA = 64;
    private static final int MAX_FOUND = 50;

    /** @param lines how many it may have before the rest is folded away */
    static RichText layOut(Row.Text row, Setting setting, int lines, double width) {
        Font font = switch (row.style()) {
            case PLAIN, NOTICE -> setting.body();
            case EMOTE -> Fonts.italic(14);
            case UNREADABLE -> Fonts.italic(13.5);
        };
        Color link = setting.tokens().link();
        return RichText.of(shown(row), TextStyle.message(font, link, lines * CHARS_PER_LINE, lines), (float) width);
    }

    static String shown(Row.Text row) {
        boolean mute = row.style() == Row.Style.UNREADABLE && row.body().isBlank();
        return mute ? Messages.text("timeline.unreadable") : row.body();
    }

    static Color color(Row.Text row, Tokens tokens) {
        return switch (row.style()) {
            case PLAIN, EMOTE -> tokens.text();
            case NOTICE, UNREADABLE -> tokens.textSecondary();
        };
    }

    void paint(Brush brush, Selection.@Nullable Range selection) {
        float left = (float) x;
        float top = (float) y;
        float width = (float) boxWidth;
        if (selection == null) {
            rich.paint(brush.graphics(), left, top, width, color);
        } else {
            Tokens t = brush.tokens();
            Marking marking = new Marking(selection.from(), selection.to(), t.textSelection(), t.text());
            rich.paint(brush.graphics(), left, top, width, color, marking);
        }
    }

    void markFound(Brush brush, String source, Pattern found) {
        Color accent = brush.tokens().accent();
        Color faint = new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), FOUND_ALPHA);
        found.matcher(source)
                .results()
                .limit(MAX_FOUND)
                .forEach(match -> rich.ground((float) x, (float) y, (float) boxWidth, match.start(), match.end())
                        .forEach(shape -> brush.fill(shape, faint)));
    }

    int offsetAt(double px, double py) {
        return rich.offsetAt((float) (px - x), (float) (py - y), (float) boxWidth);
    }

    Optional<URI> linkAt(double px, double py) {
        return rich.linkAt((float) (px - x), (float) (py - y), (float) boxWidth);
    }

    boolean contains(double px, double py) {
        return px >= x && px <= x + boxWidth && py >= y && py <= y + rich.height();
    }
}
