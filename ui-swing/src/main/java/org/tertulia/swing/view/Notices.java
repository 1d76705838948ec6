package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Says for a while, along the lower edge, that something did not work. */
final class Notices {

    private static final int WIDTH = 380;
    private static final int MILLIS = 10_000;

    private final JLayeredPane layers;
    private final Paragraph words = new Paragraph("", Fonts.regular(13), Tokens::text, WIDTH);
    private final JPanel box = new Box();
    private final Timer timer = new Timer(MILLIS, event -> hide());

    Notices(JLayeredPane layers) {
        this.layers = layers;
        timer.setRepeats(false);
        box.setOpaque(false);
        box.add(words);
        box.add(new GlyphButton(Glyph.X, Messages.text("notice.close"), 30, this::hide), "aligny top");
        box.setVisible(false);
        layers.add(box, JLayeredPane.POPUP_LAYER);
        layers.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place();
            }
        });
    }

    void say(String text) {
        words.set(text);
        box.getAccessibleContext().setAccessibleName(text);
        box.setVisible(true);
        place();
        timer.restart();
    }

    private void hide() {
        timer.stop();
        box.setVisible(false);
    }

    private void place() {
        Dimension size = box.getPreferredSize();
        box.setBounds(
                (layers.getWidth() - size.width) / 2, layers.getHeight() - size.height - 96, size.width, size.height);
        box.validate();
    }

    private static final class Box extends JPanel {

        Box() {
            super(new MigLayout("novisualpadding,insets 30 62 30 24,gap 8", "[][30!]"));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            try (Brush brush = Brush.on(graphics)) {
                Tokens t = brush.tokens();
                int w = getWidth() - 32;
                int h = getHeight() - 32;
                brush.shadow(16, 16, w, h, 14, 12);
                brush.fillRound(16, 16, w, h, 14, t.popup());
                brush.outlineRound(16, 16, w, h, 14, 1, t.line());
                brush.glyph(Glyph.ALERT_CIRCLE, 30, 30, 22, t.danger());
            }
        }
    }
}
