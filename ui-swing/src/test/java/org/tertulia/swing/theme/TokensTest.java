package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Presentation;

class TokensTest {
    private static final double NEEDED = 4.5;

    private record Pair(String what, Color text, Color surface) {}

    @Test
    void every_text_can_be_read_on_every_surface_it_stands_on_in_both_themes() {
        List<String> faint = new ArrayList<>();
        for (Tokens t : List.of(Tokens.LIGHT, Tokens.DARK)) {
            for (Pair pair : pairs(t)) {
                double contrast = contrast(pair.text(), pair.surface());
                if (contrast < NEEDED) {
                    faint.add(String.format("%s %s %.2f", t.dark() ? "dark" : "light", pair.what(), contrast));
                }
            }
        }
        assertEquals(List.of(), faint);
    }

    @Test
    void white_letters_can_be_read_on_every_badge_and_avatar() {
        for (String network : List.of("xmpp", "", "zulip")) {
            assertTrue(contrast(Color.WHITE, NetworkBadge.of(network).color()) >= NEEDED, network);
        }
        for (String chosen : List.of("#C2500A", "#FFFFFF", "#ffe000", "#00FF00", "#0B6B8A")) {
            NetworkBadge badge = NetworkBadge.of("echo", new Presentation("E", chosen, "", Map.of()));
            assertTrue(contrast(Color.WHITE, badge.color()) >= NEEDED, chosen);
        }
        for (Avatar.Gradient gradient : Avatar.GRADIENTS) {
            Color middle = over(gradient.from(), gradient.to(), 127);
            assertTrue(contrast(Color.WHITE, middle) >= NEEDED, () -> gradient + " " + contrast(Color.WHITE, middle));
        }
    }

    @Test
    void the_formula_is_that_of_wcag() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.01);
        assertEquals(4.54, contrast(new Color(0x767676), Color.WHITE), 0.01);
    }

    private static List<Pair> pairs(Tokens t) {
        List<Pair> pairs = new ArrayList<>();
        Color chipOnGround = over(t.chip(), t.ground());
        Color hoverOnGround = over(t.hover(), t.ground());
        List<Color> plain = List.of(t.rail(), t.list(), t.ground(), t.bubbleIn(), t.popup(), t.field(), t.selected());
        List<Color> tinted = List.of(
                chipOnGround,
                hoverOnGround,
                over(t.chip(), t.list()),
                over(t.hover(), t.list()),
                over(t.hover(), t.rail()),
                over(t.chip(), t.field()));
        for (Color surface : plain) {
            add(pairs, "on plain", surface, t.text(), t.textSecondary(), t.textFaint(), t.accent());
            add(pairs, "on plain", surface, t.link(), t.danger(), t.ok(), t.warning());
        }
        for (Color surface : tinted) {
            add(pairs, "on tint", surface, t.text(), t.textSecondary(), t.textFaint(), t.accent(), t.danger());
        }
        add(pairs, "own bubble", t.bubbleOut(), t.text(), t.textSecondary(), t.link(), t.bubbleOutMeta(), t.danger());
        add(pairs, "mention", t.mention(), t.text(), t.textSecondary(), t.textFaint(), t.link(), t.danger());
        add(pairs, "mention", over(t.hover(), t.mention()), t.text(), t.textFaint());
        add(pairs, "mentions pill", t.warning(), t.dark() ? t.ground() : t.bubbleIn());
        add(pairs, "selection", t.textSelection(), t.text());
        add(pairs, "button", t.accent(), t.accentText());
        add(pairs, "quiet pill", t.textFaint(), t.list());
        for (Color name : t.names()) {
            add(pairs, "name on bubble", t.bubbleIn(), name);
            add(pairs, "name on ground", t.ground(), name);
            add(pairs, "name on hover", hoverOnGround, name);
            add(pairs, "name on mention", t.mention(), name);
            add(pairs, "name on list", t.list(), name);
        }
        return pairs;
    }

    private static void add(List<Pair> pairs, String where, Color surface, Color... texts) {
        for (Color text : texts) {
            String what =
                    String.format("%s: #%06x on #%06x", where, text.getRGB() & 0xFFFFFF, surface.getRGB() & 0xFFFFFF);
            pairs.add(new Pair(what, text, surface));
        }
    }

    static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + .05) / (Math.min(x, y) + .05);
    }

    private static double luminance(Color c) {
        return .2126 * linear(c.getRed()) + .7152 * linear(c.getGreen()) + .0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4);
    }

    private static Color over(Color top, Color base) {
        return over(top, base, top.getAlpha());
    }

    private static Color over(Color top, Color base, int alpha) {
        return new Color(
                mix(top.getRed(), base.getRed(), alpha),
                mix(top.getGreen(), base.getGreen(), alpha),
                mix(top.getBlue(), base.getBlue(), alpha));
    }

    private static int mix(int top, int base, int alpha) {
        return (top * alpha + base * (255 - alpha)) / 255;
    }
}
