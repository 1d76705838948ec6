package org.tertulia.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Availability;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.PresencePublisher;

/** How we are (client-server API, "presence"); do not disturb where the server knows it (MSC3026), else as away. */
record MatrixPresence(MatrixSession session) implements PresencePublisher {

    static final String BUSY = "org.matrix.msc3026.busy";

    @Override
    public CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        return session.with(connection -> connection.perform(() -> publish(connection, presence)));
    }

    private static void publish(Connection connection, Presence presence) throws IOException {
        connection.own.shows(presence.availability());
        try {
            put(connection, presence, name(presence.availability()));
        } catch (MatrixException e) {
            if (presence.availability() != Availability.DO_NOT_DISTURB || e.trouble()) throw e;
            put(connection, presence, "unavailable");
        }
    }

    private static void put(Connection connection, Presence presence, String name) throws IOException {
        ObjectNode body = Json.object().put("presence", name);
        if (!presence.status().isEmpty()) body.put("status_msg", presence.status());
        var _ = connection.api.put(Api.Path.of("presence", connection.table.self, "status"), body);
    }

    private static String name(Availability availability) {
        return switch (availability) {
            case AWAY, EXTENDED_AWAY -> "unavailable";
            case DO_NOT_DISTURB -> BUSY;
            case OFFLINE -> "offline";
            case UNKNOWN, ONLINE, FREE_FOR_CHAT -> "online";
        };
    }
}
