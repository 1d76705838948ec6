package org.tertulia.swing.view;

import java.awt.Graphics;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JTextField;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.EditMenu;

/** A field with a magnifying glass. */
final class SearchField extends JTextField {

    private final String hint;

    /** @param changed told the text at each change */
    SearchField(String hint, double size, Consumer<String> changed) {
        this.hint = hint;
        setOpaque(false);
        setFont(Fonts.regular(size));
        getAccessibleContext().setAccessibleName(hint);
        getDocument().addDocumentListener(new Typed(changed));
        EditMenu.on(this);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createEmptyBorder(8, 36, 8, 10));
        Tokens t = Tokens.current();
        setForeground(t.text());
        setCaretColor(t.accent());
        setOpaque(false);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        try (Brush brush = Brush.on(graphics)) {
            var t = brush.tokens();
            brush.fillRound(0, 0, getWidth(), getHeight(), 11, t.field());
            brush.outlineRound(
                    0,
                    0,
                    getWidth(),
                    getHeight(),
                    11,
                    isFocusOwner() ? 1.5 : 1,
                    isFocusOwner() ? t.accent() : t.line());
            brush.glyph(Glyph.SEARCH, 11, (getHeight() - 17) / 2.0, 17, t.textFaint());
            if (getText().isEmpty()) {
                brush.text(
                        hint,
                        getFont(),
                        t.textFaint(),
                        37,
                        getHeight() / 2.0 + getFont().getSize2D() * .36);
            }
        }
        super.paintComponent(graphics);
    }
}
