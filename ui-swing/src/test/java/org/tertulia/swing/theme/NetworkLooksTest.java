package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Presentation;

class NetworkLooksTest {

    private static final String DISC =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><circle cx='12' cy='12' r='12' fill='currentColor'/></svg>";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restores() {
        Locale.setDefault(before);
        NetworkLooks.use(List.of());
    }

    @Test
    void a_network_speaks_the_persons_language_or_english() {
        use(new Presentation(
                "", "", "", Map.of("en", Map.of("about", "Echo", "only", "English"), "es", Map.of("about", "Eco"))));
        Locale.setDefault(Locale.of("es", "MX"));
        assertEquals(Optional.of("Eco"), NetworkLooks.word("echo", "about"));
        assertEquals(Optional.of("English"), NetworkLooks.word("echo", "only"));
        Locale.setDefault(Locale.of("fi"));
        assertEquals(Optional.of("Echo"), NetworkLooks.word("echo", "about"));
        assertEquals(Optional.empty(), NetworkLooks.word("echo", "nothing"));
        assertEquals(Optional.empty(), NetworkLooks.word("other", "about"));
    }

    @Test
    void its_icon_is_drawn_white_on_its_colour() {
        use(new Presentation("E", "#0B6B8A", DISC, Map.of()));
        BufferedImage image = paint(NetworkBadge.of("echo"));
        assertEquals(Color.WHITE.getRGB(), image.getRGB(20, 20));
        assertEquals(new Color(0x0B6B8A).getRGB(), image.getRGB(20, 3));
    }

    @Test
    void an_icon_that_is_none_is_left_out_and_the_letter_stands_in() {
        for (String bad : List.of("no picture", "<svg", "<html/>")) {
            use(new Presentation("E", "#0B6B8A", bad, Map.of()));
            assertEquals("", NetworkBadge.of("echo").icon(), bad);
            assertTrue(paint(NetworkBadge.of("echo")).getWidth() > 0);
        }
    }

    private static void use(Presentation said) {
        NetworkLooks.use(List.of(new NetworkInfo("echo", "Echo", new Capabilities(Map.of()), said)));
    }

    private static BufferedImage paint(NetworkBadge badge) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        try (Brush brush = Brush.on(image.createGraphics())) {
            badge.paint(brush, 0, 0, 40, null);
        }
        return image;
    }
}
