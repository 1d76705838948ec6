package org.tertulia.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * How a network shows itself on every face: a mark and words of its own, as data.
 *
 * @param letter one or two letters for the round mark where there is no icon, or none is drawn
 * @param color of the mark's ground, as {@code #rrggbb}; or empty: a face chooses one. White lies on it, so dark enough
 * @param icon an SVG document, square, in {@code currentColor} on nothing: drawn white on the mark's ground; or empty
 * @param words texts by key, by language ({@code en} always, ISO 639). A face looks here first: {@code about} (one line
 *     for the list of networks), a form's or question's key with {@code .text} and {@code .button}, {@code field.KEY},
 *     {@code option.KEY} and {@code option.KEY.about}, {@code action.ID}, and under {@code said.} and whatever
 *     name the sentences that its failures say, with {@code {0}} for what varies. What is
 *     missing is taken from the face's own words, then from the English fall-back in the data itself
 */
public record Presentation(String letter, String color, String icon, Map<String, Map<String, String>> words) {

    /** Longest icon, in characters. */
    public static final int MAX_ICON = 64 * 1024;

    /** Most texts of one language. */
    public static final int MAX_WORDS = 2_000;

    /** Longest text. */
    public static final int MAX_WORD = 2_000;

    private static final String ENGLISH = "en";
    private static final Pattern COLOR = Pattern.compile("(#[0-9a-fA-F]{6})?");

    /** For a network that says nothing of itself. */
    public static final Presentation NONE = new Presentation("", "", "", Map.of());

    /** @throws IllegalArgumentException when something is longer than its bound, or the colour is none */
    public Presentation {
        if (letter.codePointCount(0, letter.length()) > 2) throw new IllegalArgumentException("more than two letters");
        if (!COLOR.matcher(color).matches()) throw new IllegalArgumentException("not a colour: " + color);
        if (icon.length() > MAX_ICON) throw new IllegalArgumentException("the icon is too large");
        Map<String, Map<String, String>> copy = new HashMap<>();
        words.forEach((language, texts) -> copy.put(language, bounded(texts)));
        words = Map.copyOf(copy);
    }

    private static Map<String, String> bounded(Map<String, String> texts) {
        if (texts.size() > MAX_WORDS) throw new IllegalArgumentException("too many words");
        texts.forEach((key, text) -> {
            if (text.length() > MAX_WORD) throw new IllegalArgumentException("too long: the words of " + key);
        });
        return Map.copyOf(texts);
    }

    /** What a key says in a language, or in English. */
    public Optional<String> word(String language, String key) {
        return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(key))
                .or(() -> Optional.ofNullable(
                        words.getOrDefault(ENGLISH, Map.of()).get(key)));
    }

    /**
     * Reads {@code icon.svg} (may be missing), {@code words.properties} (English, UTF-8) and {@code words_LANGUAGE.properties}
     * from beside a class. Blocks on the disk: to be read once, into a constant.
     *
     * @param languages besides English, as in {@code es}
     * @throws IllegalStateException when words that are promised are not there
     */
    public static Presentation beside(Class<?> type, String letter, String color, String... languages) {
        Map<String, Map<String, String>> words = new HashMap<>();
        try {
            words.put(ENGLISH, read(type, "words.properties"));
            for (String language : languages) words.put(language, read(type, "words_" + language + ".properties"));
            try (InputStream in = type.getResourceAsStream("icon.svg")) {
                String icon = in == null ? "" : new String(in.readNBytes(MAX_ICON + 1), StandardCharsets.UTF_8);
                return new Presentation(letter, color, icon, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Class<?> type, String name) throws IOException {
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("there is no " + name + " beside " + type.getName());
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            for (String key : properties.stringPropertyNames()) texts.put(key, properties.getProperty(key));
            return texts;
        }
    }
}
