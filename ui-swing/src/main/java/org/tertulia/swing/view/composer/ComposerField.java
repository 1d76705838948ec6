package org.tertulia.swing.view.composer;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.text.View;

/** A {@link ComposerText} that grows with what is written, up to six lines, and then scrolls. */
public final class ComposerField extends JScrollPane {
    private static final int MAX_LINES = 6;

    private final ComposerText text;

    public ComposerField(ComposerText text) {
        super(text, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.text = text;
        setOpaque(false);
        getViewport().setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder());
        setViewportBorder(null);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createEmptyBorder());
    }

    /** What is written changes the height, so whoever lays this out must hear of it. */
    @Override
    public boolean isValidateRoot() {
        return false;
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean otherLines = width != getWidth();
        super.setBounds(x, y, width, height);
        if (otherLines) {
            revalidate();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        int margins = text.getInsets().top + text.getInsets().bottom;
        int line = text.getFontMetrics(text.getFont()).getHeight();
        int wanted = (int) Math.ceil(contentHeight()) + margins;
        return new Dimension(size.width, Math.clamp(wanted, line + margins, MAX_LINES * line + margins));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(60, getPreferredSize().height);
    }

    private float contentHeight() {
        View root = text.getUI().getRootView(text);
        int width = getViewport().getWidth() - text.getInsets().left - text.getInsets().right;
        if (width > 0) {
            root.setSize(width, Short.MAX_VALUE);
        }
        return root.getPreferredSpan(View.Y_AXIS);
    }
}
