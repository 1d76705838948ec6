package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The first thing that somebody new sees. */
final class Welcome extends Surface {

    /** @param lookAround {@code null} where there is nothing to look at without an account */
    Welcome(Runnable addAccount, @Nullable Runnable lookAround) {
        super(new MigLayout("novisualpadding,insets 24,fill", "[center]", "[center]"), Tokens::ground);
        putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        JPanel column = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 10,wrap 1", "[center]"));
        column.setOpaque(false);
        column.add(new Mark(), "w 220!,h 96!,gapbottom 8");
        column.add(new Words(Messages.text("welcome.title"), Fonts.bold(26), Tokens::text, true));
        column.add(
                new Paragraph(Messages.text("welcome.text"), Fonts.regular(15), Tokens::textSecondary, 430, true),
                "gapbottom 14");
        JButton add = Buttons.primary(Messages.text("welcome.add"), addAccount);
        column.add(add, "w 280!,h 42!");
        if (lookAround != null) {
            column.add(Buttons.plain(Messages.text("welcome.look"), lookAround), "w 280!,h 42!");
            column.add(
                    new Paragraph(
                            Messages.text("welcome.look.text"), Fonts.regular(12.5), Tokens::textFaint, 300, true),
                    "gaptop 2");
        }
        add(column);
    }

    private static final class Mark extends JComponent {
        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                double x = getWidth() / 2.0;
                brush.fillCircle(x - 46, 2, 92, brush.tokens().selected());
                brush.glyph(Glyph.MESSAGE, x - 24, 24, 48, brush.tokens().accent());
            }
        }
    }
}
