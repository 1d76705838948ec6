package org.tertulia.swing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.swing.theme.Fonts;

class RichTextTest {
    private static final Font FONT = Fonts.regular(14);

    @Test
    void a_point_gives_back_the_offset_in_what_was_written_even_behind_an_emoji_of_many_chars() {
        RichText text = lay("👩‍💻 and 👍🏽 ok", 1000);
        assertEquals(0, text.offsetAt(0, 5, 1000));
        assertEquals(5, text.offsetAt(19, 5, 1000));
        assertEquals("👩‍💻 and 👍🏽 ok".length(), text.offsetAt(990, 5, 1000));
        assertEquals("👩‍💻 and 👍🏽 ok".length(), text.offsetAt(3, 500, 1000));
    }

    @Test
    void offsets_never_fall_inside_an_emoji() {
        String source = "a👨‍👩‍👧‍👦b🇪🇸c";
        RichText text = lay(source, 1000);
        for (int x = 0; x < 120; x++) {
            int offset = text.offsetAt(x, 5, 1000);
            assertTrue(List.of(0, 1, 12, 13, 17, 18).contains(offset), x + " gives " + offset);
        }
    }

    @Test
    void lines_end_where_they_were_broken_by_hand() {
        RichText text = lay("one\ntwo\r\n\nfour\n", 1000);
        assertEquals(4, text.lineCount());
        assertEquals(4, text.offsetAt(0, text.lineHeight() * 1.5f, 1000));
        assertEquals(7, text.offsetAt(900, text.lineHeight() * 1.5f, 1000));
        assertEquals(10, text.offsetAt(0, text.lineHeight() * 3.5f, 1000));
    }

    @Test
    void a_word_wider_than_the_box_breaks_inside() {
        RichText text = lay("x".repeat(500), 100);
        assertTrue(text.lineCount() > 20);
        assertTrue(text.width() <= 100, "width " + text.width());
    }

    @Test
    void a_hundred_kilobytes_cost_no_more_than_their_shown_part() {
        RichText text = lay("lorem ipsum ".repeat(9000), 300);
        assertTrue(text.isClipped());
        assertEquals(40, text.lineCount());
        RichText lines = lay("\n".repeat(100_000), 300);
        assertTrue(lines.isClipped());
        assertEquals(40, lines.lineCount());
    }

    @Test
    void each_paragraph_has_its_own_direction() {
        RichText text = lay("hello\nمرحبا", 400);
        assertTrue(text.endsRightToLeft());
        assertEquals(0, text.offsetAt(0, 5, 400));
        assertEquals(6, text.offsetAt(399, text.lineHeight() * 1.5f, 400));
    }

    @Test
    void up_to_three_emoji_alone_are_big() {
        assertTrue(lay("🤩", 300).isEmojiOnly());
        assertTrue(lay(" 🤩 👩‍💻🚀 ", 300).isEmojiOnly());
        assertFalse(lay("🤩🤩🤩🤩", 300).isEmojiOnly());
        assertFalse(lay("🤩!", 300).isEmojiOnly());
        assertTrue(lay("🤩", 300).height() > lay("a", 300).height() * 2);
    }

    @Test
    void links_are_found_by_a_click_and_end_before_the_full_stop() {
        RichText text = lay("see (https://example.org/a_(b)), and http://x.org.", 1000);
        assertEquals(List.of(URI.create("https://example.org/a_(b)"), URI.create("http://x.org")), text.links());
        assertEquals(Optional.empty(), text.linkAt(3, 5, 1000));
        assertEquals(Optional.of(URI.create("https://example.org/a_(b)")), text.linkAt(80, 5, 1000));
        assertEquals(Optional.empty(), text.linkAt(990, 5, 1000));
    }

    @Test
    void an_address_goes_to_a_line_of_its_own_or_fills_its_lines() {
        String words = "the specification has a whole section on it: ";
        RichText text = lay(words + "https://xmpp.org/extensions/xep-0319.html", 330);
        assertEquals(2, text.lineCount());
        assertEquals(words.length(), text.offsetAt(0, text.lineHeight() * 1.5f, 330));
        RichText longOne = lay("https://example." + "org".repeat(100), 330);
        assertTrue(longOne.offsetAt(0, longOne.lineHeight() * 1.5f, 330) > 30);
    }

    @Test
    void what_only_looks_like_a_link_is_none() {
        assertEquals(List.of(), Link.in("http:// and https://. javascript://x xhttp://a.b http://[bad"));
        assertEquals(List.of(), Link.in("file:///etc/passwd data:text/html,x javascript:alert(1) smb://s vbscript:x"));
        assertEquals(List.of(), Link.in("xmpp: the protocol, mailto:nobody, matrix:reloaded, irc: a network"));
    }

    @Test
    void people_and_rooms_are_links_too() {
        String text =
                "mailto:ana@example.org, xmpp:kitchen@rooms.example?join; matrix:u/ana:example.org irc://i.example/x";
        assertEquals(
                List.of(
                        "mailto:ana@example.org",
                        "xmpp:kitchen@rooms.example?join",
                        "matrix:u/ana:example.org",
                        "irc://i.example/x"),
                Link.in(text).stream().map(link -> link.target().toString()).toList());
    }

    @Test
    void marks_that_are_not_seen_end_a_link() {
        assertEquals(
                List.of(URI.create("https://example.org/a")),
                Link.in("https://example.org/a\u202Egpj.exe").stream()
                        .map(Link::target)
                        .toList());
        assertEquals(
                List.of(URI.create("https://exam")),
                Link.in("https://exam\u200Bple.org").stream().map(Link::target).toList());
    }

    @Test
    void selected_text_is_painted_over_its_ground() {
        RichText text = lay("http://x.org", 200);
        BufferedImage image = new BufferedImage(200, 30, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        text.paint(graphics, 0, 0, 200, Color.WHITE, new Marking(0, 6, Color.RED, Color.WHITE));
        graphics.dispose();
        assertEquals(Color.RED.getRGB(), image.getRGB(1, 1));
        assertEquals(Color.BLACK.getRGB(), image.getRGB(150, 1));
    }

    private static RichText lay(String source, float width) {
        return RichText.of(source, TextStyle.message(FONT, Color.BLUE, 4000, 40), width);
    }
}
