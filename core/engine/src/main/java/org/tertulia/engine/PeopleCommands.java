package org.tertulia.engine;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Request;
import org.tertulia.network.Rooms;
import org.tertulia.network.Roster;
import org.tertulia.store.Store;

/** Contacts, requests and the conversations with them. */
final class PeopleCommands {

    private final Store store;
    private final CoreLoop loop;
    private final Asking asking;
    private final Accounts accounts;
    private final Conversations conversations;
    private final PeopleLedger people;
    private final RoomLedger rooms;

    PeopleCommands(
            Store store,
            CoreLoop loop,
            Asking asking,
            Accounts accounts,
            Conversations conversations,
            PeopleLedger people,
            RoomLedger rooms) {
        this.store = store;
        this.loop = loop;
        this.asking = asking;
        this.accounts = accounts;
        this.conversations = conversations;
        this.people = people;
        this.rooms = rooms;
    }

    CompletionStage<Outcome<ConversationId>> open(Command.OpenConversation command) {
        return loop.ask(turn -> accounts.row(command.account()) == null
                ? Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.")
                : Outcome.done(conversations.findOrMake(
                        turn, command.account(), command.address().bare(), Conversation.Kind.DIRECT, "")));
    }

    CompletionStage<Outcome<ConversationId>> writeTo(Command.WriteTo command) {
        return Asking.then(
                asking.address(command.account(), command.typed()),
                address -> open(new Command.OpenConversation(command.account(), address)));
    }

    CompletionStage<Outcome<Nothing>> add(Command.AddContact command) {
        return Asking.then(
                asking.address(command.account(), command.typed()),
                address -> asking.online(
                        command.account(),
                        Roster.class,
                        able -> able.add(address, Text.name(command.name()), command.text())));
    }

    CompletionStage<Outcome<Nothing>> rename(Command.RenameContact command) {
        return asking.online(
                command.account(), Roster.class, able -> able.rename(command.address(), Text.name(command.name())));
    }

    CompletionStage<Outcome<Nothing>> remove(Command.RemoveContact command) {
        return asking.online(command.account(), Roster.class, able -> able.remove(command.address()));
    }

    CompletionStage<Outcome<Nothing>> answer(Command.AnswerRequest command) {
        CompletionStage<Outcome<Request>> request = loop.ask(_ -> store.requests()
                .find(command.account(), command.kind(), command.subject())
                .<Outcome<Request>>map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Failure.Kind.NOT_FOUND, "The request has been answered already.")));
        Function<Request, CompletionStage<Outcome<Nothing>>> answer = command.kind() == Request.Kind.CONTACT
                ? it -> contact(it, command.accept())
                : it -> room(it, command.accept());
        return Asking.then(
                Asking.then(request, answer),
                _ -> loop.ask(turn -> {
                    people.requestGone(turn, command.account(), command.kind(), command.subject());
                    if (command.kind() == Request.Kind.ROOM && command.accept()) {
                        rooms.wanted(turn, command.account(), command.subject());
                    }
                    return Outcome.ok();
                }));
    }

    private CompletionStage<Outcome<Nothing>> contact(Request request, boolean accept) {
        return asking.online(
                request.account(),
                Roster.class,
                able -> accept ? able.accept(request.subject()) : able.deny(request.subject()));
    }

    private CompletionStage<Outcome<Nothing>> room(Request request, boolean accept) {
        return asking.online(
                request.account(),
                Rooms.class,
                able -> accept ? able.join(request.subject(), "") : able.decline(request.subject(), request.from()));
    }
}
