package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.text.RichText;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Tokens;

/** A message in a bubble: ours at the right, others' at the left beside their avatar. */
final class BubbleLayout extends MessageLayout {
    private static final double PAD_X = 12;
    private static final double PAD_Y = 7;

    private final Setting setting;
    private final Rectangle2D bubble;
    private final Shape outline;
    private final @Nullable OneLine name;

    private BubbleLayout(
            Row.Text row,
            Setting setting,
            Rectangle2D bubble,
            @Nullable OneLine name,
            Words words,
            @Nullable Button more,
            @Nullable Problem problem) {
        super(row, words, more, problem, height(row, setting, bubble));
        this.setting = setting;
        this.bubble = bubble;
        this.name = name;
        this.outline = BubbleShape.of(bubble, row.outgoing(), row.first());
    }

    private static double height(Row.Text row, Setting setting, Rectangle2D bubble) {
        return bubble.getMaxY() + (row.isUnsettled() ? Problem.height(setting) : 0) + (row.last() ? 3 : 0);
    }

    static BubbleLayout of(Row.Text row, Setting setting, int lines) {
        double inner = setting.bubbleWidth() - 2 * PAD_X;
        RichText rich = Words.layOut(row, setting, lines, inner);
        OneLine name = row.first() && !row.outgoing() ? OneLine.of(row.sender(), setting.name(), inner) : null;
        double top = row.first() ? 9 : 2;
        double bodyY = top + PAD_Y + (name == null ? 0 : setting.scaled(19));
        double width = Math.max(rich.width(), name == null ? 0 : name.width());
        double y = bodyY + rich.height();
        Button.Unplaced fold = rich.isClipped() ? new Button.Unplaced(setting) : null;
        double last = fold == null ? rich.lastLineWidth() : fold.width();
        double moreY = y;
        y += fold == null ? 0 : setting.scaled(22);
        double meta = TimeMarks.width(row) + Brush.width(row.time(), setting.time()) + Ticks.width(row.mark());
        boolean beside = last + 10 + meta <= inner && !(fold == null && rich.endsRightToLeft());
        width = Math.max(width, beside ? last + 10 + meta : meta);
        y += beside ? 0 : setting.scaled(15);
        double outer = Math.min(width, inner) + 2 * PAD_X;
        double x = row.outgoing() ? setting.width() - Setting.RIGHT - outer : Setting.LEFT;
        Rectangle2D bubble = new Rectangle2D.Double(x, top, outer, y + PAD_Y - top);
        Color color = Words.color(row, setting.tokens());
        Words words = new Words(rich, color, x + PAD_X, bodyY, outer - 2 * PAD_X);
        Button more = fold == null ? null : fold.at(x + PAD_X - Button.PAD, moreY);
        return new BubbleLayout(row, setting, bubble, name, words, more, problem(row, setting, bubble));
    }

    private static @Nullable Problem problem(Row.Text row, Setting setting, Rectangle2D bubble) {
        return row.isUnsettled() ? Problem.of(row, setting, Setting.LEFT, bubble.getMaxX(), bubble.getMaxY()) : null;
    }

    @Override
    public void paint(Brush brush, State state) {
        Tokens t = brush.tokens();
        if (state.flash() > 0) {
            Flash.paint(brush, setting.width(), height(), state.flash());
        }
        if (!words.rich().isEmojiOnly() || state.focused()) {
            brush.fill(AffineTransform.getTranslateInstance(0, 1).createTransformedShape(outline), t.bubbleEdge());
            brush.fill(outline, row.outgoing() ? t.bubbleOut() : row.mention() ? t.mention() : t.bubbleIn());
        }
        if (state.focused()) {
            brush.outline(outline, 2, t.accent());
        }
        if (row.last() && !row.outgoing()) {
            paintAvatar(brush, bubble.getMaxY() - Setting.AVATAR);
        }
        if (name != null) {
            double baseline = bubble.getY() + PAD_Y + setting.scaled(13);
            name.paint(brush.graphics(), t.name(row.seed()), bubble.getX() + PAD_X, baseline);
        }
        paintWords(brush, state);
        paintMeta(brush);
    }

    private void paintMeta(Brush brush) {
        Tokens t = brush.tokens();
        boolean onGround = words.rich().isEmojiOnly() || !row.outgoing();
        Color color = onGround ? t.textFaint() : t.bubbleOutMeta();
        double ticks = Ticks.width(row.mark());
        double right = bubble.getMaxX() - PAD_X;
        double baseline = bubble.getMaxY() - 9;
        double width = Brush.width(row.time(), setting.time());
        brush.text(row.time(), setting.time(), color, right - ticks - width, baseline);
        TimeMarks.paint(brush, row, right - ticks - width, baseline, color);
        Ticks.paint(brush, row.mark(), right - Ticks.SIZE, baseline - 12, color);
    }
}
