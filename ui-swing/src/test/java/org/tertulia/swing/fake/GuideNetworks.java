package org.tertulia.swing.fake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Presentation;

/** The networks of the app as they show themselves, without their code: words and marks are read from their folders. */
final class GuideNetworks {

    private static final Pattern MARK =
            Pattern.compile("Presentation\\.beside\\(\\s*\\w+\\.class,\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");
    private static final String ICON = "icon.svg";

    private GuideNetworks() {}

    static List<NetworkInfo> all() {
        try {
            return List.of(
                    network("xmpp", "XMPP", FakeMessenger.ALL),
                    network("matrix", "Matrix", FakeMessenger.ALL),
                    network("irc", "IRC", FakeMessenger.FEW),
                    network("loopback", "Loopback (offline)", FakeMessenger.ALL_WITH_DOOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NetworkInfo network(String id, String name, Capabilities can) throws IOException {
        String proper = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        Path adapter = Path.of("..", "adapters", id, "src", "main");
        Path beside = adapter.resolve("resources/org/tertulia/" + id);
        Path type = adapter.resolve("java/org/tertulia/" + id + "/" + proper + "Network.java");
        Matcher mark = MARK.matcher(Files.readString(type));
        if (!mark.find()) throw new IllegalStateException("no mark in " + type);
        Path icon = beside.resolve(ICON);
        Presentation presentation = new Presentation(
                mark.group(1),
                mark.group(2),
                Files.exists(icon) ? Files.readString(icon) : "",
                Map.of("en", words(beside, "words.properties"), "es", words(beside, "words_es.properties")));
        return new NetworkInfo(id, name, can, presentation);
    }

    private static Map<String, String> words(Path folder, String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(name))) {
            properties.load(reader);
        }
        Map<String, String> words = new HashMap<>();
        for (String key : properties.stringPropertyNames()) words.put(key, properties.getProperty(key));
        return words;
    }
}
