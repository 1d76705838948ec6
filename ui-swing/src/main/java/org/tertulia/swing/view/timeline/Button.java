package org.tertulia.swing.view.timeline;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Messages;

/** A few words in a row that can be clicked on. */
record Button(Rectangle2D area, String label, Font font, RowLayout.Target target) {
    static final double PAD = 8;

    static Button at(double x, double y, double height, Font font, RowLayout.Target target) {
        String label = label(target);
        double width = Brush.width(label, font) + 2 * PAD;
        return new Button(new Rectangle2D.Double(x, y, width, height), label, font, target);
    }

    static double width(Font font, RowLayout.Target target) {
        return Brush.width(label(target), font) + 2 * PAD;
    }

    static String label(RowLayout.Target target) {
        return switch (target) {
            case RowLayout.Target.Retry r -> Messages.text("timeline.retry");
            case RowLayout.Target.Discard d -> Messages.text("timeline.discard");
            case RowLayout.Target.More m -> Messages.text("timeline.more");
            case RowLayout.Target.Less l -> Messages.text("timeline.less");
            case RowLayout.Target.Fetch f -> Messages.text("timeline.gap.fetch");
            case RowLayout.Target.Open o -> Messages.text("timeline.openLink");
        };
    }

    void paint(Brush brush) {
        double baseline = area.getY() + area.getHeight() / 2 + font.getSize2D() * .36;
        brush.text(label, font, brush.tokens().link(), area.getX() + PAD, baseline);
    }

    /** "Show more", before it is known where it stands. */
    record Unplaced(Setting setting) {
        double width() {
            return Button.width(setting.label(), new RowLayout.Target.More()) - 2 * PAD;
        }

        Button at(double x, double y) {
            return Button.at(x, y, setting.scaled(22), setting.label(), new RowLayout.Target.More());
        }
    }
}
