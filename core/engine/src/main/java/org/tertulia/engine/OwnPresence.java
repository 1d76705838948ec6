package org.tertulia.engine;

import org.tertulia.model.Availability;
import org.tertulia.model.Presence;
import org.tertulia.store.Store;

/** The presence that the person wants to show, kept over restarts. On the core's thread only. */
final class OwnPresence {

    private static final String AVAILABILITY = "presence.availability";
    private static final String STATUS = "presence.status";

    private final Store store;
    private Presence now = Presence.ONLINE;

    OwnPresence(Store store) {
        this.store = store;
    }

    void load() {
        Availability stored = Availability.ONLINE;
        String name = store.settings().get(AVAILABILITY).orElse("");
        for (Availability each : Availability.values()) if (each.name().equals(name)) stored = each;
        now = new Presence(stored, store.settings().get(STATUS).orElse(""));
    }

    Presence now() {
        return now;
    }

    /** Whether the person wants to be connected at all. */
    boolean wanted() {
        return now.availability() != Availability.OFFLINE;
    }

    void set(Presence presence) {
        Availability availability =
                presence.availability() == Availability.UNKNOWN ? Availability.ONLINE : presence.availability();
        now = new Presence(availability, Text.lines(presence.status(), Text.MAX_STATUS));
        store.settings().put(AVAILABILITY, availability.name());
        store.settings().put(STATUS, now.status());
    }
}
