package org.tertulia.lab.exports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.cli.Door;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Outcome;
import org.tertulia.model.Person;
import org.tertulia.model.Presentation;

/** A messenger that knows people, and does nothing else: no network would let us have all of these. */
record KnownPeople(List<Person> people) implements Messenger, Door.Way {

    @Override
    @SuppressWarnings("unchecked")
    public <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
        if (!(query instanceof Query.People)) throw new UnsupportedOperationException(query.toString());
        return CompletableFuture.completedFuture(new Snapshot<>(1, (R) people));
    }

    @Override
    public List<NetworkInfo> networks() {
        return List.of("xmpp", "matrix", "irc").stream()
                .map(id -> new NetworkInfo(id, id, new Capabilities(java.util.Map.of()), Presentation.NONE))
                .toList();
    }

    @Override
    public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
        throw new UnsupportedOperationException(command.toString());
    }

    @Override
    public Subscribed subscribe(Consumer<Committed> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignIn signIn(String network) {
        throw new UnsupportedOperationException(network);
    }

    @Override
    public SignIn signIn(AccountId account) {
        throw new UnsupportedOperationException(account.toString());
    }

    @Override
    public SecretStorage secretStorage() {
        return SecretStorage.LOCKED;
    }

    @Override
    public Messenger messenger() {
        return this;
    }

    @Override
    public String profileId() {
        return "a-profile";
    }

    @Override
    public CompletionStage<?> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
