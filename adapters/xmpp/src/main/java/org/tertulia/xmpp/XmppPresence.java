package org.tertulia.xmpp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.PresencePublisher;

/** Our own presence, to all who may see it and to the rooms that we are in (RFC 6121, section 4). */
final class XmppPresence implements PresencePublisher {

    private final Wire wire;
    private final XmppRooms rooms;

    /** Done when the contact list has been told, so that nobody's presence comes before who they are. */
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();

    /** Done when the server has sent us what it kept for us. */
    private volatile CompletableFuture<Void> announced = new CompletableFuture<>();

    XmppPresence(Wire wire, XmppRooms rooms) {
        this.wire = wire;
        this.rooms = rooms;
    }

    void forget() {
        ready = new CompletableFuture<>();
        announced = new CompletableFuture<>();
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    CompletableFuture<Void> announced() {
        return announced;
    }

    @Override
    public CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        return wire.perform(() -> {
            ready.get();
            wire.send(PresenceTable.stanza(presence).build());
            announced.complete(null);
            rooms.publish(presence);
        });
    }
}
