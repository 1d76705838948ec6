package org.tertulia.matrix;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.EventBatch;
import org.tertulia.network.Roster;

/** Contacts are direct chats: to ask is to invite into one, to accept is to go there. */
record MatrixRoster(MatrixSession session) implements Roster {

    private CompletionStage<Outcome<Nothing>> change(Change change) {
        return session.with(connection -> connection.perform(() -> {
            change.on(connection);
            tell(connection);
        }));
    }

    private interface Change {
        void on(Connection connection) throws IOException;
    }

    /** What we have changed ourselves is true at once; the sync says the rest. */
    private static void tell(Connection connection) {
        connection
                .tell(() -> {
                    synchronized (connection.table) {
                        return List.of(new EventBatch(connection.people.roster(false), connection.table.writes()));
                    }
                })
                .toCompletableFuture()
                .join();
    }

    /** Whoever has asked us is accepted by that; whoever has left is asked again. */
    @Override
    public CompletionStage<Outcome<Nothing>> add(Address address, String name, String text) {
        String user = address.value();
        return change(connection -> {
            if (!name.isEmpty()) connection.chats.rename(user, name);
            boolean asked;
            Room chat;
            boolean there;
            synchronized (connection.table) {
                asked = connection.table.invitedBy(user) != null;
                chat = connection.table.chatWith(user);
                Room.Member other = chat == null ? null : chat.member(user);
                there = other != null && other.active();
            }
            if (asked) connection.chats.accept(user);
            else if (chat == null) connection.chats.open(user);
            else if (!there) connection.chats.invite(chat.id, user, text);
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> remove(Address address) {
        return change(connection -> connection.chats.forget(address.value()));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> rename(Address address, String name) {
        return change(connection -> connection.chats.rename(address.value(), name));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> accept(Address address) {
        return change(connection -> connection.chats.accept(address.value()));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> deny(Address address) {
        return change(connection -> connection.chats.decline(address.value()));
    }
}
