package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9][^}]*\\}");

    @Test
    void both_languages_have_the_same_words_with_the_same_places() throws IOException {
        Properties english = read("messages.properties");
        Properties spanish = read("messages_es.properties");
        assertEquals(english.keySet(), spanish.keySet());
        for (String key : english.stringPropertyNames()) {
            assertFalse(spanish.getProperty(key).isBlank(), key);
            assertEquals(places(english.getProperty(key)), places(spanish.getProperty(key)), key);
        }
    }

    @Test
    void words_follow_the_language_and_fall_back_to_english() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("es", "MX"));
            assertEquals("Mensaje a Ana", Messages.text("composer.placeholder", "Ana"));
            Locale.setDefault(Locale.of("fi"));
            assertEquals("Message Ana", Messages.text("composer.placeholder", "Ana"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/org/tertulia/swing/" + name));
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
