package org.tertulia.swing.theme;

import java.awt.Graphics2D;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds emoji in text and draws them. Only what has a drawing is found. The index is built when the first character
 * that could begin an emoji is met; {@link #warmUp} does it earlier, on any thread.
 */
public final class Emoji {
    private static final char TEXT_STYLE = '\uFE0E';
    private static final char EMOJI_STYLE = '\uFE0F';

    private Emoji() {}

    /** @param code the drawing's name; {@code length} in chars */
    public record Match(String code, int length) {}

    /** The longest emoji that begins at {@code from}, or null. */
    public static @Nullable Match at(CharSequence text, int from) {
        char first = text.charAt(from);
        if (first == EMOJI_STYLE || (first < 0x203C && !beginsKeycapOrSign(text, from))) {
            return null;
        }
        EmojiTrie node = Index.ROOT;
        @Nullable Match best = null;
        int at = from;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            @Nullable EmojiTrie next = node.next(point);
            if (next == null && point != EMOJI_STYLE) {
                break;
            }
            at += Character.charCount(point);
            node = next == null ? node : next;
            if (node.code() != null) {
                best = new Match(node.code(), at - from);
            } else if (point == EMOJI_STYLE && best != null && best.length() == at - 1 - from) {
                best = new Match(best.code(), at - from);
            }
        }
        return best == null || isPlainText(text, from, best) ? null : best;
    }

    /** Reads the index and draws one, so that the first message with an emoji does not wait for it: 150 ms, any thread. */
    public static void warmUp() {
        if (Index.ROOT.next(0x1F600) == null) {
            throw new IllegalStateException("emoji index is empty");
        }
        Rasters.emoji("1f600", 18);
    }

    static Set<String> codes() {
        return EmojiArt.SHARED.codes();
    }

    /** Draws at device pixels, {@code size} wide and high, {@code x, y} being the upper left corner. */
    public static void paint(Graphics2D graphics, String code, double x, double y, double size) {
        Brush.blit(graphics, Rasters.emoji(code, Brush.pixels(graphics, size)), x, y);
    }

    /** A lone character that Unicode shows as text by default (digits, arrows, a heart) is one unless it says FE0F. */
    private static boolean isPlainText(CharSequence text, int from, Match match) {
        int point = Character.codePointAt(text, from);
        int width = Character.charCount(point);
        int end = from + match.length();
        return (match.length() == width && !Character.isEmojiPresentation(point))
                || (end < text.length() && text.charAt(end) == TEXT_STYLE);
    }

    private static boolean beginsKeycapOrSign(CharSequence text, int from) {
        return from + 1 < text.length() && (text.charAt(from + 1) == EMOJI_STYLE || text.charAt(from + 1) == '\u20E3');
    }

    private static final class Index {
        static final EmojiTrie ROOT = EmojiTrie.of(codes());
    }
}
