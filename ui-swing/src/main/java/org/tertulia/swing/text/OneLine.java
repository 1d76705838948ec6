package org.tertulia.swing.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.tertulia.swing.theme.Fonts;

/** What somebody wrote, or is called, on one line: emoji in colour, an ellipsis where it does not fit. Immutable. */
public final class OneLine {
    private static final int MAX_CHARS = 600;
    private static final Cache<Key, OneLine> CACHE =
            Caffeine.newBuilder().maximumSize(3000).executor(Runnable::run).build();

    private record Key(String text, Font font, int width) {
        OneLine layOut() {
            return new OneLine(text, font, width);
        }
    }

    private final DisplayText shown;
    private final TextLayout layout;
    private final float fontSize;

    private OneLine(String source, Font font, int width) {
        DisplayText whole = DisplayText.of(source, MAX_CHARS, true);
        TextLayout full = layout(whole, font);
        this.fontSize = font.getSize2D();
        if (full.getAdvance() <= width && !whole.clipped()) {
            this.shown = whole;
            this.layout = full;
        } else {
            float room = Math.max(1, width - new TextLayout("…", font, Fonts.MEASURE).getAdvance());
            var text =
                    TextLines.attributed(whole, 0, whole.shown().length(), font).getIterator();
            int fits = new TextMeasurer(text, Fonts.MEASURE).getLineBreakIndex(0, room);
            String part = source.substring(0, whole.toSource(fits)).stripTrailing();
            this.shown = DisplayText.of(part + "…", MAX_CHARS + 1, true);
            this.layout = layout(shown, font);
        }
    }

    /** @param width what it may take, in pixels of the component */
    public static OneLine of(String text, Font font, double width) {
        return CACHE.get(new Key(text, font, (int) Math.max(0, Math.min(width, 100_000))), Key::layOut);
    }

    public float width() {
        return layout.getAdvance();
    }

    /** Gives the width, so that the next thing can be set beside it. */
    public float paint(Graphics2D graphics, Color color, double x, double baseline) {
        graphics.setColor(color);
        layout.draw(graphics, (float) x, (float) baseline);
        return layout.getAdvance();
    }

    /** The ground behind a part of the source, such as what a search found; on the same line as {@link #paint}. */
    public Shape highlight(int from, int to, double x, double baseline) {
        int count = layout.getCharacterCount();
        int start = Math.min(shown.toShown(from), count);
        int end = Math.clamp(shown.toShown(to), start, count);
        var box = new Rectangle2D.Float(0, -fontSize * 1.02f, Math.max(1, layout.getAdvance()), fontSize * 1.34f);
        Shape part = layout.getLogicalHighlightShape(start, end, box);
        return AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(part);
    }

    private static TextLayout layout(DisplayText text, Font font) {
        int length = text.shown().length();
        return new TextLayout(TextLines.attributed(text, 0, length, font).getIterator(), Fonts.MEASURE);
    }
}
