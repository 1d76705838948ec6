package org.tertulia.remote;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Outcome;

/** A messenger that tells what a test wants it to tell, and where secrets rest. */
final class Puppet implements Messenger {

    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    volatile SecretStorage storage = SecretStorage.LOCKED;

    void commits(Committed committed) {
        for (Consumer<Committed> each : listeners) each.accept(committed);
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Override
    public Subscribed subscribe(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
        throw new UnsupportedOperationException();
    }

    /** Never answered. */
    @Override
    public <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
        return new CompletableFuture<>();
    }

    @Override
    public List<NetworkInfo> networks() {
        return List.of();
    }

    @Override
    public SignIn signIn(String network) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignIn signIn(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SecretStorage secretStorage() {
        return storage;
    }
}
