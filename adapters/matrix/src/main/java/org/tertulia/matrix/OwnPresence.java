package org.tertulia.matrix;

import org.tertulia.model.Availability;

/** How we let ourselves be seen: every sync repeats it, else the server would call us online. */
final class OwnPresence {

    private volatile Availability shown = Availability.ONLINE;

    void shows(Availability availability) {
        shown = availability;
    }

    /** Value of {@code set_presence}. */
    String forSync() {
        return shown == Availability.AWAY || shown == Availability.EXTENDED_AWAY ? "unavailable" : "online";
    }
}
