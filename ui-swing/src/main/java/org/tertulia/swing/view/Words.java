package org.tertulia.swing.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.util.function.Function;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Tokens;

/** One line of words, with emoji in colour and an ellipsis where there is no room; its colour follows the theme. */
final class Words extends JComponent implements Accessible {

    private final transient Function<Tokens, Color> color;
    private final boolean centred;
    private String text = "";

    Words(String text, Font font, Function<Tokens, Color> color) {
        this(text, font, color, false);
    }

    Words(String text, Font font, Function<Tokens, Color> color, boolean centred) {
        this.color = color;
        this.centred = centred;
        setFont(font);
        set(text);
    }

    void set(String now) {
        if (text.equals(now)) return;
        text = now;
        revalidate();
        repaint();
    }

    String text() {
        return text;
    }

    @Override
    public Dimension getPreferredSize() {
        if (isPreferredSizeSet()) return super.getPreferredSize();
        double width = text.isEmpty() ? 0 : OneLine.of(text, getFont(), 4000).width();
        return new Dimension(
                (int) Math.ceil(width) + 1, (int) Math.ceil(getFont().getSize2D() * 1.5));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (text.isEmpty()) return;
        try (Brush brush = Brush.on(graphics)) {
            OneLine line = OneLine.of(text, getFont(), getWidth());
            double x = centred ? (getWidth() - line.width()) / 2 : 0;
            double baseline = getHeight() / 2.0 + getFont().getSize2D() * .36;
            line.paint(brush.graphics(), color.apply(brush.tokens()), x, baseline);
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }

                @Override
                public String getAccessibleName() {
                    return text;
                }
            };
        }
        return accessibleContext;
    }
}
