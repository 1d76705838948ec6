package org.tertulia.swing.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message laid out for a width: immutable, with colour emoji, links, and each paragraph in its own direction. All
 * offsets that go in and come out are chars of the source. Needs no event thread to be made; it is painted on it.
 */
public final class RichText {
    private static final int NOTHING = -1;

    private final DisplayText text;
    private final List<Link> links;
    private final List<TextLine> lines;
    private final float lineHeight;
    private final float width;
    private final boolean emojiOnly;
    private final boolean clipped;

    private RichText(DisplayText text, List<Link> links, TextLines laid, float lineHeight, boolean emojiOnly) {
        this.text = text;
        this.links = links;
        this.lines = laid.lines();
        this.lineHeight = lineHeight;
        this.emojiOnly = emojiOnly;
        this.clipped = text.clipped() || laid.clipped();
        this.width = (float) lines.stream().mapToDouble(TextLine::width).max().orElse(0);
    }

    /** @param width in which lines break; a word that is wider breaks inside */
    public static RichText of(String source, TextStyle style, float width) {
        return of(source, style, width, true);
    }

    /** The same where an address is only words. */
    public static RichText unlinked(String source, TextStyle style, float width) {
        return of(source, style, width, false);
    }

    private static RichText of(String source, TextStyle style, float width, boolean linked) {
        DisplayText text = DisplayText.of(source, style.maxChars(), false);
        int symbols = text.symbols().size();
        boolean emojiOnly = style.bigEmoji() && symbols > 0 && symbols <= 3 && text.lettersOrSigns() == 0;
        TextStyle used = emojiOnly ? style.enlarged() : style;
        List<Link> links = linked ? Link.in(text.shown()) : List.of();
        TextLines lines =
                TextLines.of(text, links, used, Math.max(width, used.font().getSize2D() * 2));
        float lineHeight = used.font().getSize2D() * used.lineHeight();
        return new RichText(text, links, lines, lineHeight, emojiOnly);
    }

    /** Of its widest line. */
    public float width() {
        return width;
    }

    public float height() {
        return lines.size() * lineHeight;
    }

    public float lineHeight() {
        return lineHeight;
    }

    public int lineCount() {
        return lines.size();
    }

    /** Of its last line, beside which something may stand. */
    public float lastLineWidth() {
        return lines.getLast().width();
    }

    /** Whether the last line begins at the right. */
    public boolean endsRightToLeft() {
        return !lines.getLast().layout().isLeftToRight();
    }

    public boolean isEmojiOnly() {
        return emojiOnly;
    }

    /** Whether there is more of the source than is shown. */
    public boolean isClipped() {
        return clipped;
    }

    public void paint(Graphics2D graphics, float x, float y, float boxWidth, Color color) {
        paint(graphics, x, y, boxWidth, color, new Marking(NOTHING, NOTHING, color, color));
    }

    /**
     * Paints the lines that are inside the clip. What stands from right to left is set to the right edge of the box.
     *
     * @param marking what is selected
     */
    public void paint(Graphics2D graphics, float x, float y, float boxWidth, Color color, Marking marking) {
        int from = marking.from() < 0 ? NOTHING : text.toShown(marking.from());
        int to = marking.from() < 0 ? NOTHING : text.toShown(marking.to());
        Rectangle clip = graphics.getClipBounds();
        int first = clip == null ? 0 : Math.max(0, (int) ((clip.y - y) / lineHeight) - 1);
        int last = clip == null ? lines.size() : (int) Math.ceil((clip.getMaxY() - y) / lineHeight) + 1;
        for (int i = first; i < Math.min(last, lines.size()); i++) {
            TextLine line = lines.get(i);
            float left = x + line.left(boxWidth);
            float baseline = y + baseline(i);
            graphics.setColor(color);
            line.layout().draw(graphics, left, baseline);
            if (from < line.end() && to > line.start()) {
                mark(graphics, line, left, baseline, Math.max(from, line.start()), Math.min(to, line.end()), marking);
            }
        }
    }

    /** The ground behind a part of the source, line by line; placed as by {@link #paint}. */
    public List<Shape> ground(float x, float y, float boxWidth, int sourceFrom, int sourceTo) {
        int from = text.toShown(sourceFrom);
        int to = text.toShown(sourceTo);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (from < line.end() && to > line.start()) {
                int start = Math.max(from, line.start());
                shapes.add(part(line, x + line.left(boxWidth), y + baseline(i), start, Math.min(to, line.end())));
            }
        }
        return shapes;
    }

    private Shape part(TextLine line, float left, float baseline, int from, int to) {
        Rectangle2D bounds =
                new Rectangle2D.Float(0, -baseline(0), Math.max(line.layout().getAdvance(), 4), lineHeight);
        Shape part = line.layout().getLogicalHighlightShape(from - line.start(), to - line.start(), bounds);
        return AffineTransform.getTranslateInstance(left, baseline).createTransformedShape(part);
    }

    /** Covers the selected part and draws it again, without the colours of links. */
    private void mark(Graphics2D g, TextLine line, float left, float baseline, int from, int to, Marking marking) {
        Shape placed = part(line, left, baseline, from, to);
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.setColor(marking.background());
        clipped.fill(placed);
        clipped.clip(placed);
        clipped.setColor(marking.foreground());
        line.plain().draw(clipped, left, baseline);
        clipped.dispose();
    }

    /** The offset in the source nearest to a point. */
    public int offsetAt(float x, float y, float boxWidth) {
        if (y < 0) {
            return 0;
        }
        int index = (int) (y / lineHeight);
        if (index >= lines.size()) {
            return text.toSource(text.shown().length());
        }
        TextLine line = lines.get(index);
        TextLayout layout = line.layout();
        int inLine = layout.hitTestChar(x - line.left(boxWidth), 0).getInsertionIndex();
        return text.toSource(line.start() + Math.min(inLine, line.visible()));
    }

    /** The link under a point. */
    public Optional<URI> linkAt(float x, float y, float boxWidth) {
        int index = (int) Math.floor(y / lineHeight);
        if (links.isEmpty() || index < 0 || index >= lines.size()) {
            return Optional.empty();
        }
        TextLine line = lines.get(index);
        float inside = x - line.left(boxWidth);
        if (inside < 0 || inside > line.width()) {
            return Optional.empty();
        }
        int at = line.start() + line.layout().hitTestChar(inside, 0).getCharIndex();
        return links.stream()
                .filter(link -> link.from() <= at && at < link.to())
                .map(Link::target)
                .findFirst();
    }

    /** All links, in order. */
    public List<URI> links() {
        return links.stream().map(Link::target).toList();
    }

    private float baseline(int line) {
        float size = lineHeight / 1.42f;
        float ascent = size * .97f;
        return line * lineHeight + (lineHeight - ascent) / 2 + ascent * .88f;
    }
}
