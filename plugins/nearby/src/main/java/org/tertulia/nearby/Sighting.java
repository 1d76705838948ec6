package org.tertulia.nearby;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;

/**
 * Somebody as they are announced behind one interface of ours.
 *
 * @param name as they spell it
 * @param link the interface
 * @param naming what we are called there, which may change
 * @param addresses all that they announce
 * @param reachable those of them to connect to
 */
record Sighting(
        String name,
        String link,
        Supplier<String> naming,
        List<InetAddress> addresses,
        List<InetAddress> reachable,
        int port,
        Profile profile) {

    Sighting {
        addresses = List.copyOf(addresses);
        reachable = List.copyOf(reachable);
    }

    /** What we are called there now. */
    String self() {
        return naming.get();
    }

    String key() {
        return Names.key(name);
    }

    /** What to call them. */
    String displayName() {
        return profile.name().isEmpty() ? Names.user(Text.line(name)) : profile.name();
    }
}
