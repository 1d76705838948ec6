package org.tertulia.swing.view;

import java.awt.BorderLayout;
import java.awt.Graphics;
import javax.swing.JComponent;
import org.tertulia.swing.theme.Tokens;

/** The pane at the right: about the person or the room that is open. */
final class DetailsPane extends Surface {

    DetailsPane() {
        super(new BorderLayout(), Tokens::list);
    }

    void show(JComponent details) {
        removeAll();
        add(details);
        revalidate();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        graphics.setColor(Tokens.current().line());
        graphics.fillRect(0, 0, 1, getHeight());
    }
}
