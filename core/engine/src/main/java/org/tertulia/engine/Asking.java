package org.tertulia.engine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.Ability;
import org.tertulia.network.Network;
import org.tertulia.network.Session;

/** The steps that commands are made of: on the core's thread, then with the network, then on the core's again. */
final class Asking {

    private final CoreLoop loop;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Map<String, Network> networks;

    Asking(CoreLoop loop, Accounts accounts, Conversations conversations, Map<String, Network> networks) {
        this.loop = loop;
        this.accounts = accounts;
        this.conversations = conversations;
        this.networks = networks;
    }

    /** Asks an ability of an account's session, if it is connected. */
    <A extends Ability, R> CompletionStage<Outcome<R>> online(
            AccountId account, Class<A> kind, Function<A, CompletionStage<Outcome<R>>> question) {
        CompletionStage<Outcome<Session>> session = loop.ask(_ -> accounts.online(account));
        return then(session, open -> Abilities.ask(open, kind, question));
    }

    /** The same for a room's account. */
    <A extends Ability, R> CompletionStage<Outcome<R>> inRoom(ConversationId room, Class<A> kind, Ask<A, R> question) {
        return then(
                loop.ask(_ -> room(room)),
                found -> online(found.account(), kind, able -> question.of(able, found.address())));
    }

    /** What to ask of an ability about an address. */
    interface Ask<A, R> {
        CompletionStage<Outcome<R>> of(A able, Address address);
    }

    /** What a person typed, with or without the network's scheme before it, as an address of an account's network. */
    CompletionStage<Outcome<Address>> address(AccountId account, String typed) {
        CompletionStage<Outcome<Network>> network = loop.ask(_ -> network(account));
        return then(
                network,
                known -> Abilities.call(() ->
                        CompletableFuture.completedFuture(known.address(withoutScheme(known.id(), typed.strip())))));
    }

    private static String withoutScheme(String network, String typed) {
        String scheme = network + ":";
        return typed.regionMatches(true, 0, scheme, 0, scheme.length()) ? typed.substring(scheme.length()) : typed;
    }

    /** Goes on with what was done; a failure is passed on. */
    static <T, R> CompletionStage<Outcome<R>> then(
            CompletionStage<Outcome<T>> first, Function<T, CompletionStage<Outcome<R>>> next) {
        return first.thenCompose(outcome -> switch (outcome) {
            case Outcome.Done<T>(var value) -> next.apply(value);
            case Outcome.Failed<T>(var failure) -> CompletableFuture.completedFuture(Outcome.failed(failure));
        });
    }

    Outcome<Conversation> conversation(ConversationId id) {
        Conversation row = conversations.row(id);
        return row == null
                ? Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such conversation.")
                : Outcome.done(row);
    }

    private Outcome<Conversation> room(ConversationId id) {
        Conversation row = conversations.row(id);
        return row == null || !row.kind().room()
                ? Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such room.")
                : Outcome.done(row);
    }

    private Outcome<Network> network(AccountId account) {
        var row = accounts.row(account);
        if (row == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.");
        Network network = networks.get(row.network());
        return network == null
                ? Outcome.failed(Failure.Kind.NOT_INSTALLED, "The account's network is not installed.")
                : Outcome.done(network);
    }
}
