package org.tertulia.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Rooms;

/** Rooms that let everybody in. */
record ScriptedRooms(ScriptedSession session) implements Rooms {

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        return CompletableFuture.completedFuture(Outcome.done(ScriptedSession.address(typed)));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> join(Address room, String nick) {
        session.joined.add(room);
        session.entersRoom(room.value());
        return done();
    }

    @Override
    public CompletionStage<Outcome<Address>> create(Address room, String name, String nick) {
        return join(room, nick).thenApply(entered -> entered.map(_ -> room));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address room) {
        session.left.add(room);
        Failure refusal = session.network.refusesToLeave;
        return refusal == null ? done() : CompletableFuture.completedFuture(Outcome.failed(refusal));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return done();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return done();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return done();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return done();
    }

    private static CompletionStage<Outcome<Nothing>> done() {
        return CompletableFuture.completedFuture(Outcome.ok());
    }
}
