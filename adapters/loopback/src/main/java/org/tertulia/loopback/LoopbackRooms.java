package org.tertulia.loopback;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.Rooms;

record LoopbackRooms(LoopbackSession session, LoopbackServer server, AdapterContext context) implements Rooms {

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        return CompletableFuture.completedFuture(Addresses.room(typed));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> join(Address room, String nick) {
        Cursor cursor = context.state()
                .get(LoopbackSession.cursorKey(room.value()))
                .map(Cursor::parse)
                .orElse(null);
        return session.whenCommitted(in -> session.ask(link -> server.roomDesk.join(link, room, nick, cursor, in)));
    }

    @Override
    public CompletionStage<Outcome<Address>> create(Address room, String name, String nick) {
        return session.whenCommitted(in -> session.ask(link -> server.roomDesk.create(link, room, name, nick, in)))
                .thenApply(made -> made.map(_ -> room));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address room) {
        return session.ask(link -> server.roomDesk.leave(link, room));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return session.ask(link -> server.roomDesk.invite(link.home, room, who, text));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return session.ask(link -> server.roomDesk.decline(link.home, room));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return session.ask(link -> server.roomDesk.topic(link.home, room, topic));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return session.ask(link -> server.roomDesk.kick(link.home, room, occupant, text));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return session.ask(link -> server.roomDesk.ban(link.home, room, occupant, text));
    }
}
