package org.tertulia.engine;

import java.util.concurrent.CompletionStage;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Rooms;
import org.tertulia.store.Store;

/** Rooms: in, out, and what may be done in one. */
final class RoomCommands {

    private final Store store;
    private final CoreLoop loop;
    private final Asking asking;
    private final Accounts accounts;
    private final RoomLedger rooms;

    RoomCommands(Store store, CoreLoop loop, Asking asking, Accounts accounts, RoomLedger rooms) {
        this.store = store;
        this.loop = loop;
        this.asking = asking;
        this.accounts = accounts;
        this.rooms = rooms;
    }

    CompletionStage<Outcome<ConversationId>> join(Command.JoinRoom command) {
        return enter(
                command.account(),
                command.typed(),
                command.nick(),
                (able, address) ->
                        able.join(address, command.nick().strip()).thenApply(entered -> entered.map(_ -> address)));
    }

    CompletionStage<Outcome<ConversationId>> create(Command.CreateRoom command) {
        return enter(
                command.account(),
                command.typed(),
                command.nick(),
                (able, address) -> able.create(
                        address, Text.name(command.name()), command.nick().strip()));
    }

    /** Offline, a room is left here at once, and on the network at the next connection. */
    CompletionStage<Outcome<Nothing>> leave(Command.LeaveRoom command) {
        return Asking.then(loop.ask(turn -> leaving(turn, command.conversation())), room -> {
            if (room.online) return asking.online(room.account, Rooms.class, able -> able.leave(room.address));
            return loop.ask(_ -> Outcome.ok());
        });
    }

    CompletionStage<Outcome<Nothing>> invite(Command.Invite command) {
        return asking.inRoom(
                command.conversation(), Rooms.class, (able, room) -> able.invite(room, command.who(), command.text()));
    }

    CompletionStage<Outcome<Nothing>> topic(Command.SetTopic command) {
        return asking.inRoom(
                command.conversation(),
                Rooms.class,
                (able, room) -> able.topic(room, Text.lines(command.topic(), Text.MAX_TOPIC)));
    }

    CompletionStage<Outcome<Nothing>> kick(Command.Kick command) {
        return asking.inRoom(
                command.conversation(),
                Rooms.class,
                (able, room) -> able.kick(room, command.occupant(), command.text()));
    }

    CompletionStage<Outcome<Nothing>> ban(Command.Ban command) {
        return asking.inRoom(
                command.conversation(),
                Rooms.class,
                (able, room) -> able.ban(room, command.occupant(), command.text()));
    }

    private record Room(AccountId account, Address address, boolean online) {}

    private Outcome<Room> leaving(Turn turn, ConversationId id) {
        return switch (asking.conversation(id)) {
            case Outcome.Failed<Conversation>(var failure) -> Outcome.failed(failure);
            case Outcome.Done<Conversation>(var row)
            when !row.kind().room() -> Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such room.");
            case Outcome.Done<Conversation>(var row) -> {
                boolean online = accounts.online(row.account()) instanceof Outcome.Done;
                if (!online) {
                    Failure left = Failure.of(Failure.Kind.NOT_PERMITTED, "You have left the room.");
                    if (row.joined()) store.conversations().setLeaving(id, true);
                    rooms.out(turn, row.account(), id, left);
                }
                yield Outcome.done(new Room(row.account(), row.address(), online));
            }
        };
    }

    private CompletionStage<Outcome<ConversationId>> enter(
            AccountId account, String typed, String nick, Asking.Ask<Rooms, Address> way) {
        CompletionStage<Outcome<Address>> resolved =
                asking.online(account, Rooms.class, able -> able.resolve(typed.strip()));
        return Asking.then(resolved, address -> {
            CompletionStage<Outcome<Address>> entered =
                    asking.online(account, Rooms.class, able -> way.of(able, address));
            return Asking.then(
                    entered,
                    made -> loop.ask(turn -> {
                        ConversationId room = rooms.wanted(turn, account, made);
                        store.conversations().setNick(room, nick.strip());
                        return Outcome.done(room);
                    }));
        });
    }
}
