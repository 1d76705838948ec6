package org.tertulia.nearby;

import java.util.Map;
import org.tertulia.model.Address;
import org.tertulia.network.AccountSettings;

/**
 * What the person has decided.
 *
 * @param address our own, as the core knows it
 * @param name what we would like to be announced as
 * @param nick what others read
 * @param port where to listen, or 0 for any
 * @param only the one interface to use, or empty for all
 */
record Settings(Address address, String name, String nick, int port, String only) {

    static final String NICK = "nearby.nick";
    static final String NAME = "nearby.name";
    static final String INTERFACE = "nearby.interface";

    /** @throws IllegalArgumentException when one cannot be understood; the message is for the person */
    static Settings of(Address address, Map<String, String> values) {
        String name = values.getOrDefault(NAME, address.value());
        String nick = Text.line(values.getOrDefault(NICK, ""));
        return new Settings(
                address,
                name,
                nick.isEmpty() ? Names.user(name) : nick,
                port(values.getOrDefault(AccountSettings.PORT, "")),
                values.getOrDefault(INTERFACE, "").strip());
    }

    private static int port(String text) {
        if (text.isBlank()) return 0;
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= 0xFFFF) return port;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("A port is a number between 1 and 65535");
    }
}
