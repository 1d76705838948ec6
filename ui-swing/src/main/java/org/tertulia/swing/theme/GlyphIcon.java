package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.util.function.Function;
import javax.swing.Icon;

record GlyphIcon(Glyph glyph, int size, Function<Tokens, Color> color) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        try (Brush brush = Brush.on(graphics)) {
            Color plain = color.apply(brush.tokens());
            brush.glyph(
                    glyph,
                    x,
                    y,
                    size,
                    component.isEnabled() ? plain : brush.tokens().textFaint());
        }
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
