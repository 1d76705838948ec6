package org.tertulia.loopback;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
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
        return whenIn(in -> session.ask(link -> server.roomDesk.join(link, room, nick, cursor, in)));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> create(Address room, String name, String nick) {
        return whenIn(in -> session.ask(link -> server.roomDesk.create(link, room, name, nick, in)));
    }

    /** Done only when the core has been told that we are in. */
    private CompletionStage<Outcome<Nothing>> whenIn(Function<Runnable, CompletionStage<Outcome<Nothing>>> entering) {
        CompletableFuture<Outcome<Nothing>> done = session.whileConnected();
        return entering.apply(() -> done.complete(Outcome.ok())).thenCompose(outcome -> {
            if (outcome instanceof Outcome.Failed) done.complete(outcome);
            return done;
        });
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
}
