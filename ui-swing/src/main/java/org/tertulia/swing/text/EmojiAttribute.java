package org.tertulia.swing.text;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import java.awt.geom.Rectangle2D;
import org.tertulia.swing.theme.Emoji;

/** An emoji standing in a line of text. */
final class EmojiAttribute extends GraphicAttribute {
    private static final float ABOVE = .82f;
    private static final float WIDTH = 1.1f;

    private final String code;
    private final float size;

    EmojiAttribute(String code, float size) {
        super(ROMAN_BASELINE);
        this.code = code;
        this.size = size;
    }

    @Override
    public float getAscent() {
        return size * ABOVE;
    }

    @Override
    public float getDescent() {
        return size * (1 - ABOVE);
    }

    @Override
    public float getAdvance() {
        return size * WIDTH;
    }

    @Override
    public Rectangle2D getBounds() {
        return new Rectangle2D.Float(0, -getAscent(), getAdvance(), size);
    }

    @Override
    public void draw(Graphics2D graphics, float x, float y) {
        Emoji.paint(graphics, code, x + size * (WIDTH - 1) / 2, y - getAscent(), size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmojiAttribute that && that.code.equals(code) && that.size == size;
    }

    @Override
    public int hashCode() {
        return code.hashCode() * 31 + Float.hashCode(size);
    }
}
