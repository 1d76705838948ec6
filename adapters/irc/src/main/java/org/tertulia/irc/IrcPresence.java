package org.tertulia.irc;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Availability;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.PresencePublisher;

/** AWAY: IRC knows there and away, with a word about the second. */
record IrcPresence(Abilities abilities) implements PresencePublisher {

    @Override
    public CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        boolean there = presence.availability().compareTo(Availability.DO_NOT_DISTURB) > 0;
        String words = presence.status().isBlank() ? plainWord(presence.availability()) : presence.status();
        return abilities.with(connection -> connection.request(
                there ? "AWAY" : Line.of("AWAY", words),
                line -> line.command().equals(there ? "305" : "306"),
                line -> line.numeric() >= 400 && line.param(1).equals("AWAY")));
    }

    private static String plainWord(Availability availability) {
        return availability == Availability.DO_NOT_DISTURB ? "Do not disturb" : "Away";
    }
}
