package org.tertulia.swing.text;

import java.awt.Font;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Fonts;

/** Breaks a text into lines, paragraph by paragraph, so that each has a direction of its own. */
record TextLines(List<TextLine> lines, boolean clipped) {
    static TextLines of(DisplayText text, List<Link> links, TextStyle style, float width) {
        Maker maker = new Maker(text, links, style, width);
        boolean complete = maker.paragraphs();
        return new TextLines(List.copyOf(maker.lines), !complete);
    }

    /** A paragraph (no line breaks in it) with its emoji in place. */
    static AttributedString attributed(DisplayText text, int from, int to, Font font) {
        AttributedString string =
                new AttributedString(from == to ? " " : text.shown().substring(from, to));
        string.addAttribute(TextAttribute.FONT, font);
        for (DisplayText.Symbol symbol : text.symbols()) {
            if (symbol.at() >= from && symbol.at() < to) {
                EmojiAttribute emoji = new EmojiAttribute(symbol.code(), font.getSize2D() * TextStyle.EMOJI);
                string.addAttribute(TextAttribute.CHAR_REPLACEMENT, emoji, symbol.at() - from, symbol.at() - from + 1);
            }
        }
        return string;
    }

    private static final class Maker {
        private final DisplayText text;
        private final List<Link> links;
        private final TextStyle style;
        private final float width;
        private final BreakIterator breaks = BreakIterator.getLineInstance();
        final List<TextLine> lines = new ArrayList<>();

        Maker(DisplayText text, List<Link> links, TextStyle style, float width) {
            this.text = text;
            this.links = links;
            this.style = style;
            this.width = width;
        }

        boolean paragraphs() {
            String shown = text.shown();
            int from = 0;
            do {
                int breakAt = shown.indexOf('\n', from);
                int to = breakAt < 0 ? shown.length() : breakAt;
                if (!paragraph(from, to)) {
                    return false;
                }
                from = to + 1;
            } while (from < shown.length());
            return true;
        }

        private boolean paragraph(int from, int to) {
            AttributedString plain = attributed(text, from, to, style.font());
            boolean linked = hasLinks(from, to);
            AttributedString coloured = linked ? withLinks(from, to) : plain;
            @Nullable TextMeasurer plainly = linked ? new TextMeasurer(plain.getIterator(), Fonts.MEASURE) : null;
            LineBreakMeasurer measurer = new LineBreakMeasurer(coloured.getIterator(), breaks, Fonts.MEASURE);
            int length = Math.max(1, to - from);
            while (measurer.getPosition() < length) {
                if (lines.size() >= style.maxLines()) {
                    return false;
                }
                int start = measurer.getPosition();
                TextLayout layout = measurer.nextLayout(width);
                int end = measurer.getPosition();
                TextLayout second = plainly == null ? layout : plainly.getLayout(start, end);
                int shownEnd = end == length ? Math.min(to + 1, text.shown().length()) : from + end;
                lines.add(new TextLine(
                        layout,
                        second,
                        from + start,
                        shownEnd,
                        Math.min(end - start, to - from),
                        layout.getVisibleAdvance()));
            }
            return true;
        }

        private boolean hasLinks(int from, int to) {
            return links.stream().anyMatch(link -> link.from() < to && link.to() > from);
        }

        private AttributedString withLinks(int from, int to) {
            AttributedString string = attributed(text, from, to, style.font());
            for (Link link : links) {
                int start = Math.max(link.from(), from) - from;
                int end = Math.min(link.to(), to) - from;
                if (start < end) {
                    string.addAttribute(TextAttribute.FOREGROUND, style.link(), start, end);
                    string.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_ONE_PIXEL, start, end);
                }
            }
            return string;
        }
    }
}
