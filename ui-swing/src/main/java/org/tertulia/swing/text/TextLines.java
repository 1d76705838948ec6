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

    /** A paragraph twice: as a selection shows it, and with its addresses in their colour. */
    private record Linked(TextMeasurer plain, TextMeasurer coloured) {
        Linked(AttributedString plain, AttributedString coloured) {
            this(
                    new TextMeasurer(plain.getIterator(), Fonts.MEASURE),
                    new TextMeasurer(coloured.getIterator(), Fonts.MEASURE));
        }
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
            LineBreakMeasurer breaker = new LineBreakMeasurer(plain.getIterator(), breaks, Fonts.MEASURE);
            @Nullable Linked linked = hasLinks(from, to) ? new Linked(plain, withLinks(from, to)) : null;
            int length = Math.max(1, to - from);
            while (breaker.getPosition() < length) {
                if (lines.size() >= style.maxLines()) {
                    return false;
                }
                int start = breaker.getPosition();
                if (linked == null) {
                    TextLayout layout = breaker.nextLayout(width);
                    add(layout, layout, from, to, start, breaker.getPosition());
                } else {
                    int end = stop(breaker, linked.plain(), from);
                    breaker.setPosition(end);
                    add(
                            linked.coloured().getLayout(start, end),
                            linked.plain().getLayout(start, end),
                            from,
                            to,
                            start,
                            end);
                }
            }
            return true;
        }

        private void add(TextLayout layout, TextLayout plain, int from, int to, int start, int end) {
            boolean last = from + end >= to;
            int shownEnd = last ? Math.min(to + 1, text.shown().length()) : from + end;
            int visible = Math.min(end - start, to - from);
            lines.add(new TextLine(layout, plain, from + start, shownEnd, visible, layout.getVisibleAdvance()));
        }

        /** Where the line ends: an address goes to a line of its own if it fits there, else it fills lines. */
        private int stop(LineBreakMeasurer breaker, TextMeasurer chars, int from) {
            int start = breaker.getPosition();
            int natural = breaker.nextOffset(width);
            for (Link link : links) {
                int first = link.from() - from;
                if (first < natural && natural < link.to() - from) {
                    boolean fits = chars.getAdvanceBetween(Math.max(first, start), link.to() - from) <= width;
                    return first > start && fits ? first : Math.max(start + 1, chars.getLineBreakIndex(start, width));
                }
            }
            return natural;
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
