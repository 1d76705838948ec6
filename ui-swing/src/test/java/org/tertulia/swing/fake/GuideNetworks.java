package org.tertulia.swing.fake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Presentation;

/** The networks of the app as they show themselves, without their code: their words are read from their folders. */
final class GuideNetworks {

    private GuideNetworks() {}

    static List<NetworkInfo> all() {
        return List.of(
                network("xmpp", "XMPP", FakeMessenger.ALL, "X", "#C2500A"),
                network("matrix", "Matrix", FakeMessenger.ALL, "m", "#087A5D"),
                network("irc", "IRC", FakeMessenger.FEW, "#", "#7451E8"),
                network("loopback", "Loopback (offline)", FakeMessenger.ALL_WITH_DOOR, "∞", "#5A6478"));
    }

    private static NetworkInfo network(String id, String name, Capabilities can, String letter, String color) {
        Map<String, Map<String, String>> words = Map.of("en", words(id, ""), "es", words(id, "_es"));
        return new NetworkInfo(id, name, can, new Presentation(letter, color, "", words));
    }

    private static Map<String, String> words(String id, String language) {
        Path file = Path.of(
                "..", "adapters", id, "src/main/resources/org/tertulia", id, "words" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        for (String key : properties.stringPropertyNames()) words.put(key, properties.getProperty(key));
        return words;
    }
}
