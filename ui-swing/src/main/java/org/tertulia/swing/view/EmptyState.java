package org.tertulia.swing.view;

import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Tokens;

/** What stands where there is nothing to show: why, and what can be done. */
final class EmptyState extends JPanel {

    EmptyState(Glyph glyph, String title, String text, int width, JButton... buttons) {
        super(new MigLayout("novisualpadding,insets 16,fill", "[center]", "[center]"));
        setOpaque(false);
        JPanel column = new JPanel(new MigLayout("novisualpadding,insets 0 0 48 0,gap 0 8,wrap 1", "[center]"));
        column.setOpaque(false);
        column.add(new Mark(glyph), "w 72!,h 72!,gapbottom 8");
        column.add(new Words(title, Fonts.semibold(16), Tokens::text, true), "wmax " + width);
        column.add(new Paragraph(text, Fonts.regular(13.5), Tokens::textSecondary, width, true), "gapbottom 8");
        for (JButton button : buttons) column.add(button, "wmin 200");
        add(column);
    }

    private static final class Mark extends JComponent {
        private final Glyph glyph;

        Mark(Glyph glyph) {
            this.glyph = glyph;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                brush.fillCircle(0, 0, 72, brush.tokens().chip());
                brush.glyph(glyph, 20, 20, 32, brush.tokens().textSecondary());
            }
        }
    }
}
