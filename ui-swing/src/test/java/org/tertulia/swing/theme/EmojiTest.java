package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmojiTest {
    @Test
    void the_longest_emoji_wins() {
        assertEquals(new Emoji.Match("1f469-200d-1f4bb", 5), Emoji.at("👩‍💻🚀", 0));
        assertEquals(new Emoji.Match("1f680", 2), Emoji.at("👩‍💻🚀", 5));
        assertEquals(new Emoji.Match("1f44d-1f3fd", 4), Emoji.at("👍🏽!", 0));
        assertEquals(new Emoji.Match("1f468-200d-1f469-200d-1f467-200d-1f466", 11), Emoji.at("👨‍👩‍👧‍👦", 0));
        assertEquals(new Emoji.Match("1f1ea-1f1f8", 4), Emoji.at("🇪🇸🇬🇧", 0));
    }

    @Test
    void a_variation_selector_belongs_to_its_emoji_whether_or_not_the_drawing_names_it() {
        assertEquals(new Emoji.Match("2764", 2), Emoji.at("❤️ ", 0));
        assertEquals("2764-fe0f-200d-1f525", code("❤️‍🔥"));
        assertEquals("1f3f3-fe0f-200d-1f308", code("🏳️‍🌈"));
        assertEquals(new Emoji.Match("31-20e3", 3), Emoji.at("1️⃣", 0));
    }

    @Test
    void what_is_text_by_default_stays_text() {
        for (String text : new String[] {"1", "12", "#java", "©2026", "™", "→", "❤ ", "a", "日本", "العربية", "☀︎"}) {
            assertNull(Emoji.at(text, 0), text);
        }
        assertEquals("a9", code("©️"));
        assertEquals("2600", code("☀️"));
    }

    @Test
    void every_drawing_can_be_found_by_its_own_name_and_is_an_svg() {
        int checked = 0;
        for (String name : Emoji.codes()) {
            byte[] svg = checked % 37 == 0 ? EmojiArt.SHARED.svg(name) : new byte[0];
            if (svg.length > 0) {
                String text = new String(svg, StandardCharsets.UTF_8);
                assertTrue(text.startsWith("<svg") && text.endsWith("</svg>"), name);
            }
            checked++;
        }
        assertTrue(checked > 3600, "drawings: " + checked);
    }

    @Test
    void a_drawing_has_colour() {
        var image = Rasters.emoji("1f600", 32);
        int middle = image.getRGB(4, 16);
        assertTrue((middle >> 16 & 255) > 200 && (middle & 255) < 120, Integer.toHexString(middle));
    }

    private static String code(String text) {
        Emoji.Match match = Emoji.at(text, 0);
        assertNotNull(match, text);
        assertEquals(text.length(), match.length(), text);
        return match.code();
    }
}
