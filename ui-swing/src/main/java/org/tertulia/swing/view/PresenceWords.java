package org.tertulia.swing.view;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.Availability;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.PresenceDot;

/** Availability in words and as a dot. */
final class PresenceWords {

    private PresenceWords() {}

    static String of(Availability availability) {
        return Messages.text("presence." + availability);
    }

    static PresenceDot dot(Availability availability) {
        return switch (availability) {
            case UNKNOWN, OFFLINE -> PresenceDot.OFFLINE;
            case EXTENDED_AWAY, AWAY -> PresenceDot.AWAY;
            case DO_NOT_DISTURB -> PresenceDot.BUSY;
            case ONLINE, FREE_FOR_CHAT -> PresenceDot.ONLINE;
        };
    }

    /** What we ask to be shown as while connected, else offline. */
    static Availability own(@Nullable Account account) {
        if (account == null || account.state() != Account.State.ONLINE) return Availability.OFFLINE;
        return account.own().availability();
    }
}
