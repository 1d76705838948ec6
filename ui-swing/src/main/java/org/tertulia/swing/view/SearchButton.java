package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JButton;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Looks like a search field and leads to the palette, where the typing goes on. */
final class SearchButton extends JButton {

    private static final String KEY = "Ctrl K";

    SearchButton(Runnable action) {
        super(Messages.text("list.search"));
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
        setPreferredSize(new Dimension(100, 36));
        addActionListener(event -> action.run());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            Tokens t = brush.tokens();
            int w = getWidth();
            int h = getHeight();
            brush.fillRound(0, 0, w, h, 11, t.field());
            brush.outlineRound(0, 0, w, h, 11, 1, getModel().isRollover() ? t.textFaint() : t.line());
            if (isFocusOwner()) brush.focusRing(0, 0, w, h, 11);
            brush.glyph(Glyph.SEARCH, 11, (h - 17) / 2.0, 17, t.textFaint());
            brush.text(getText(), Fonts.regular(13.5), t.textFaint(), 37, h / 2.0 + 5);
            double key = Brush.width(KEY, Fonts.regular(11)) + 12;
            brush.fillRound(w - key - 9, (h - 20) / 2.0, key, 20, 6, t.chip());
            brush.text(KEY, Fonts.regular(11), t.textSecondary(), w - key - 3, h / 2.0 + 4);
        }
    }
}
