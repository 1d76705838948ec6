package org.tertulia.swing.theme;

import java.awt.Color;
import java.util.List;
import javax.swing.UIManager;

/**
 * Every colour of the window. Each text colour has a contrast of at least 4.5:1 on each surface it is used on, in both
 * themes; {@code TokensTest} holds the table of pairs.
 *
 * @param rail the strip of networks at the left
 * @param list conversation list, details pane, headers
 * @param ground behind the timeline
 * @param text what people wrote, names of things
 * @param textSecondary previews, explanations
 * @param textFaint times, placeholders, section titles
 * @param chip translucent fill of small rounded things, over any surface
 * @param hover translucent, under the row that the pointer or the keyboard is on
 * @param selected the chosen row of a list
 * @param textSelection behind selected text, on which only {@link #text} is drawn
 * @param mention behind a message that names us
 * @param bubbleOutMeta time and ticks inside our own bubble
 */
public record Tokens(
        boolean dark,
        Color rail,
        Color list,
        Color ground,
        Color bubbleIn,
        Color bubbleOut,
        Color bubbleEdge,
        Color popup,
        Color field,
        Color text,
        Color textSecondary,
        Color textFaint,
        Color accent,
        Color accentText,
        Color link,
        Color danger,
        Color warning,
        Color ok,
        Color line,
        Color chip,
        Color hover,
        Color selected,
        Color textSelection,
        Color mention,
        Color bubbleOutMeta,
        Color scrim,
        List<Color> names) {

    public static final Tokens LIGHT = new Tokens(
            false,
            color("#E9ECF2"),
            color("#F7F8FB"),
            color("#EEF1F6"),
            color("#FFFFFF"),
            color("#D6E4FF"),
            color("#14203050"),
            color("#FFFFFF"),
            color("#FFFFFF"),
            color("#171B24"),
            color("#4E566A"),
            color("#565E71"),
            color("#2656D0"),
            color("#FFFFFF"),
            color("#1F4FC8"),
            color("#B3202F"),
            color("#8A4B00"),
            color("#0F6B47"),
            color("#DADFE8"),
            color("#142F4A8C"),
            color("#0F1B2A4A"),
            color("#DCE7FE"),
            color("#99B8FF"),
            color("#FFF0CC"),
            color("#3F5C96"),
            color("#5F141C32"),
            List.of(
                    color("#A63A0A"),
                    color("#6D28D9"),
                    color("#0B625C"),
                    color("#A31D5F"),
                    color("#1D4ED8"),
                    color("#3D680B"),
                    color("#7D4D09"),
                    color("#0B5F77")));

    public static final Tokens DARK = new Tokens(
            true,
            color("#0F1115"),
            color("#16191F"),
            color("#101318"),
            color("#1F242D"),
            color("#25407A"),
            color("#08FFFFFF"),
            color("#232934"),
            color("#1F242D"),
            color("#E9ECF2"),
            color("#A9B1C1"),
            color("#9CA5B7"),
            color("#7FA6FF"),
            color("#0B1530"),
            color("#9DBDFF"),
            color("#FF8E98"),
            color("#F0B65A"),
            color("#3FCF8E"),
            color("#2A303B"),
            color("#18FFFFFF"),
            color("#10FFFFFF"),
            color("#22345C"),
            color("#3F66B8"),
            color("#2C2413"),
            color("#B4C8F7"),
            color("#96000000"),
            List.of(
                    color("#FFA36B"),
                    color("#B79CFF"),
                    color("#4FD6C4"),
                    color("#FF86BE"),
                    color("#86AEFF"),
                    color("#A6D957"),
                    color("#F0C24B"),
                    color("#5FCFEA")));

    private static final String KEY = "Tertulia.tokens";

    public Tokens {
        names = List.copyOf(names);
    }

    /** The colours of the look and feel now installed; cheap enough for each paint, not for each letter. */
    public static Tokens current() {
        return UIManager.get(KEY) instanceof Tokens tokens ? tokens : LIGHT;
    }

    static Tokens of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    void install() {
        UIManager.put(KEY, this);
    }

    /** The colour of somebody's name; the same seed always has the same one. */
    public Color name(int seed) {
        return names.get(Math.floorMod(seed, names.size()));
    }

    /** {@code #RRGGBB} or {@code #AARRGGBB}. */
    static Color color(String hex) {
        int value = (int) Long.parseLong(hex.substring(1), 16);
        return hex.length() > 7 ? new Color(value, true) : new Color(value);
    }
}
