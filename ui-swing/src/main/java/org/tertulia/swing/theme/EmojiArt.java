package org.tertulia.swing.theme;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Twemoji's drawings, packed: {@code twemoji.gz} is a row of gzip members of some 64 drawings each, {@code
 * twemoji.index} says what lies where. Nothing is read before the first drawing or name is asked for.
 */
final class EmojiArt {
    static final EmojiArt SHARED = new EmojiArt();

    private record Place(int from, int length, int skip, int size) {}

    private record Pack(byte[] bytes, Map<String, Place> places) {}

    private volatile Pack pack = new Pack(new byte[0], Map.of());

    /** Names of all drawings: code points in lower-case hex, joined with {@code -}. */
    Set<String> codes() {
        return pack().places().keySet();
    }

    byte[] svg(String code) {
        Place place = Objects.requireNonNull(pack().places().get(code), code);
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(pack().bytes(), place.from(), place.length()), 8192)) {
            in.skipNBytes(place.skip());
            return in.readNBytes(place.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pack pack() {
        Pack known = pack;
        if (known.places().isEmpty()) {
            known = load();
            pack = known;
        }
        return known;
    }

    private static Pack load() {
        Map<String, Place> places = new HashMap<>(8192);
        try (InputStream data = resource("twemoji.gz");
                BufferedReader index =
                        new BufferedReader(new InputStreamReader(resource("twemoji.index"), StandardCharsets.UTF_8))) {
            int from = 0;
            int length = 0;
            int skip = 0;
            for (String line = index.readLine(); line != null; line = index.readLine()) {
                int space = line.indexOf(' ');
                String name = line.substring(0, space);
                int number = Integer.parseInt(line, space + 1, line.length(), 10);
                if (name.equals("@")) {
                    from += length;
                    length = number;
                    skip = 0;
                } else {
                    places.put(name, new Place(from, length, skip, number));
                    skip += number;
                }
            }
            return new Pack(data.readAllBytes(), places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(EmojiArt.class.getResourceAsStream("/org/tertulia/swing/emoji/" + name), name);
    }
}
