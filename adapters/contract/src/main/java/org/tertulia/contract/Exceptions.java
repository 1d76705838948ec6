package org.tertulia.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** What a network cannot have, with its reason: fixed here, by network and scenario. */
final class Exceptions {

    private static final Properties TABLE = load();

    private Exceptions() {}

    /** Why there is no such scenario for a network. */
    static Optional<String> reason(String network, String scenario, boolean foreign) {
        String key = network + "." + key(scenario);
        Optional<String> whole = Optional.ofNullable(TABLE.getProperty(key));
        if (whole.isPresent()) return whole;
        return Optional.ofNullable(TABLE.getProperty(key + (foreign ? ".foreign" : ".own")));
    }

    /** Why a network has no foreign far end at all. */
    static Optional<String> noForeignEnd(String network) {
        return Optional.ofNullable(TABLE.getProperty(network + ".foreign"));
    }

    /** Why a longer message cannot arrive as one: it does in several, in order. */
    static Optional<String> oneLineOnly(String network) {
        return Optional.ofNullable(TABLE.getProperty(network + ".lines"));
    }

    /** Why somebody who has not been accepted cannot write: two people of a story are acquainted first. */
    static Optional<String> noWordToStrangers(String network) {
        return Optional.ofNullable(TABLE.getProperty(network + ".strangers"));
    }

    /** Why what comes while an account is shut out cannot be read afterwards: it arrives all the same. */
    static Optional<String> noKeysWhileShutOut(String network) {
        return Optional.ofNullable(TABLE.getProperty(network + ".keys"));
    }

    /** Why a test cannot be run by everybody. */
    static String onlyForRoot() {
        return TABLE.getProperty("lab.root");
    }

    /** All that stands in the table: {@code network.scenario}. */
    static Set<String> keys() {
        return TABLE.stringPropertyNames();
    }

    static String key(String scenario) {
        return scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Properties load() {
        Properties table = new Properties();
        try (Reader reader = new InputStreamReader(
                Exceptions.class.getResourceAsStream("exceptions.properties"), StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
