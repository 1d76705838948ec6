package org.tertulia.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a network cannot have, with its reason, by network and scenario. For the networks of the app it is fixed here; a
 * plug-in brings a table of its own, {@code kit/NETWORK.properties} on the test's class path, whose keys are the same
 * without the network's name.
 */
final class Exceptions {

    private static final Set<String> OURS = Set.of("irc", "loopback", "matrix", "xmpp");
    /** Keys that are no scenario's. */
    static final Set<String> GENERAL = Set.of("foreign", "lines", "strangers", "keys");

    private static final Properties TABLE = load(Exceptions.class.getResourceAsStream("exceptions.properties"));
    private static final Map<String, Properties> BROUGHT = new ConcurrentHashMap<>();

    private Exceptions() {}

    /** Why there is no such scenario for a network. */
    static Optional<String> reason(String network, String scenario, boolean foreign) {
        String key = key(scenario);
        return said(network, key).or(() -> said(network, key + (foreign ? ".foreign" : ".own")));
    }

    /** Why a network has no foreign far end at all. */
    static Optional<String> noForeignEnd(String network) {
        return said(network, "foreign");
    }

    /** Why a longer message cannot arrive as one: it does in several, in order. */
    static Optional<String> oneLineOnly(String network) {
        return said(network, "lines");
    }

    /** Why somebody who has not been accepted cannot write: two people of a story are acquainted first. */
    static Optional<String> noWordToStrangers(String network) {
        return said(network, "strangers");
    }

    /** Why what comes while an account is shut out cannot be read afterwards: it arrives all the same. */
    static Optional<String> noKeysWhileShutOut(String network) {
        return said(network, "keys");
    }

    /** Why a test cannot be run by everybody. */
    static String onlyForRoot() {
        return TABLE.getProperty("lab.root");
    }

    /** All that stands in the table: {@code network.scenario}. */
    static Set<String> keys() {
        return TABLE.stringPropertyNames();
    }

    /** Whether the network is one of the app's: the table in the documents has a column for it. */
    static boolean ours(String network) {
        return OURS.contains(network);
    }

    /** Keys of a plug-in's own table that name none of these scenarios: misspelt, or gone. */
    static Set<String> unknown(String network, Set<String> scenarios) {
        Set<String> unknown = new TreeSet<>();
        if (ours(network)) return unknown;
        for (String key : brought(network).stringPropertyNames()) {
            if (!GENERAL.contains(key) && !scenarios.contains(key.replaceFirst("\\.(foreign|own)$", "")))
                unknown.add(key);
        }
        return unknown;
    }

    private static Optional<String> said(String network, String key) {
        return Optional.ofNullable(
                ours(network)
                        ? TABLE.getProperty(network + "." + key)
                        : brought(network).getProperty(key));
    }

    private static Properties brought(String network) {
        return BROUGHT.computeIfAbsent(
                network, id -> load(Exceptions.class.getResourceAsStream("/kit/" + id + ".properties")));
    }

    static String key(String scenario) {
        return scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Properties load(@Nullable InputStream file) {
        Properties table = new Properties();
        if (file == null) return table;
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
