package org.tertulia.swing.view.composer;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.SwingConstants;
import javax.swing.text.Element;
import javax.swing.text.JTextComponent;
import javax.swing.text.Position;
import javax.swing.text.StyledDocument;
import javax.swing.text.View;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Emoji;

/** One emoji in the line: the caret stands before or behind it, never inside. */
final class EmojiView extends View {
    private static final float SIZE = 1.3f;
    private static final float WIDTH = 1.08f;
    private static final float ABOVE_BASELINE = .8f;

    private final String code;

    EmojiView(Element element, String code) {
        super(element);
        this.code = code;
    }

    @Override
    public float getPreferredSpan(int axis) {
        return axis == X_AXIS ? size() * WIDTH : size();
    }

    @Override
    public float getAlignment(int axis) {
        return axis == Y_AXIS ? ABOVE_BASELINE : super.getAlignment(axis);
    }

    /** Lines may break behind every emoji. */
    @Override
    public int getBreakWeight(int axis, float position, float length) {
        return axis == X_AXIS && length >= getPreferredSpan(axis) ? GoodBreakWeight : BadBreakWeight;
    }

    @Override
    public void paint(Graphics graphics, Shape allocation) {
        Rectangle box = allocation.getBounds();
        try (Brush brush = Brush.on(graphics)) {
            if (isSelected()) {
                brush.fill(box, brush.tokens().textSelection());
            }
            float size = size();
            double left = box.x + size * (WIDTH - 1) / 2;
            Emoji.paint(brush.graphics(), code, left, box.y + (box.height - size) / 2, size);
        }
    }

    @Override
    public Shape modelToView(int position, Shape allocation, Position.Bias bias) {
        Rectangle box = allocation.getBounds();
        return new Rectangle(position >= getEndOffset() ? box.x + box.width : box.x, box.y, 0, box.height);
    }

    @Override
    public int viewToModel(float x, float y, Shape allocation, Position.Bias[] bias) {
        Rectangle box = allocation.getBounds();
        bias[0] = Position.Bias.Forward;
        return x < box.x + box.width / 2f ? getStartOffset() : getEndOffset();
    }

    @Override
    public int getNextVisualPositionFrom(
            int position, Position.Bias bias, Shape allocation, int direction, Position.Bias[] result) {
        result[0] = Position.Bias.Forward;
        return switch (direction) {
            case SwingConstants.EAST ->
                position == -1 ? getStartOffset() : position >= getEndOffset() ? -1 : getEndOffset();
            case SwingConstants.WEST ->
                position == -1 ? getEndOffset() - 1 : position <= getStartOffset() ? -1 : getStartOffset();
            default -> position;
        };
    }

    private boolean isSelected() {
        @Nullable Object container = getContainer();
        return container instanceof JTextComponent text
                && text.getCaret().isSelectionVisible()
                && text.getSelectionStart() <= getStartOffset()
                && text.getSelectionEnd() >= getEndOffset();
    }

    private float size() {
        return ((StyledDocument) getDocument()).getFont(getAttributes()).getSize2D() * SIZE;
    }
}
