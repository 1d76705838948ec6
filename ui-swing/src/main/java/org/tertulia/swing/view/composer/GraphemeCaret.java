package org.tertulia.swing.view.composer;

import java.util.function.Supplier;
import javax.swing.SwingConstants;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import javax.swing.text.NavigationFilter;
import javax.swing.text.Position;

/** Keeps the caret, however it is moved, between what people take for characters. */
final class GraphemeCaret extends NavigationFilter {
    private final Supplier<String> text;

    GraphemeCaret(Supplier<String> text) {
        this.text = text;
    }

    @Override
    public void setDot(FilterBypass bypass, int dot, Position.Bias bias) {
        bypass.setDot(Graphemes.floor(text.get(), dot), bias);
    }

    @Override
    public void moveDot(FilterBypass bypass, int dot, Position.Bias bias) {
        bypass.moveDot(Graphemes.floor(text.get(), dot), bias);
    }

    @Override
    public int getNextVisualPositionFrom(
            JTextComponent component, int position, Position.Bias bias, int direction, Position.Bias[] result)
            throws BadLocationException {
        int next = super.getNextVisualPositionFrom(component, position, bias, direction, result);
        boolean sideways = direction == SwingConstants.EAST || direction == SwingConstants.WEST;
        String now = text.get();
        if (!sideways || next < 0 || Graphemes.isBoundary(now, next)) {
            return next;
        }
        return next > position ? Graphemes.after(now, next) : Graphemes.before(now, next);
    }
}
