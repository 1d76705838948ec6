package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;

/** Three dots: somebody is writing. */
record TypingLayout(Row.Typing row, Setting setting) implements RowLayout {
    @Override
    public int height() {
        return 48;
    }

    @Override
    public void paint(Brush brush, State state) {
        Portrait.paint(brush, row.face(), Setting.AVATAR_X + 1, 8, 32);
        Rectangle2D box = new Rectangle2D.Double(Setting.LEFT, 7, 58, 34);
        brush.fill(BubbleShape.of(box, false, true), brush.tokens().bubbleIn());
        Color ink = brush.tokens().textSecondary();
        for (int dot = 0; dot < 3; dot++) {
            double strength = .35 + .65 * Math.max(0, Math.sin((state.phase() - dot * .16) * 2 * Math.PI));
            Color color = new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), (int) (255 * strength));
            brush.fillCircle(Setting.LEFT + 17 + dot * 10, 20.5, 6.5, color);
        }
        OneLine.of(row.label(), setting.small(), setting.width() - 150)
                .paint(brush.graphics(), brush.tokens().textFaint(), Setting.LEFT + 68, 28);
    }
}
