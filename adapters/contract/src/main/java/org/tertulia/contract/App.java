package org.tertulia.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.model.Outcome;
import org.tertulia.network.Network;
import org.tertulia.path.NetworkPaths;
import org.tertulia.secrets.MemorySecrets;

/** A running app without a window: a core on a profile of its own. Its calls wait; what takes too long fails the story. */
public final class App implements AutoCloseable {

    private final Path profile;
    private final Supplier<Network> network;
    private final NetworkPaths paths;
    private final MemorySecrets secrets = new MemorySecrets();
    private final Patience patience = new Patience();
    private final List<Change> heard = new CopyOnWriteArrayList<>();
    private Core core;

    App(Path profile, Supplier<Network> network, NetworkPaths paths) {
        this.profile = profile;
        this.network = network;
        this.paths = paths;
        this.core = open();
    }

    private Core open() {
        Core opened = opened();
        var _ = opened.messenger().subscribe(committed -> {
            heard.addAll(committed.changes().stream().filter(App::passing).toList());
            patience.nudge();
        });
        patience.nudge();
        return opened;
    }

    private Core opened() {
        try {
            return Core.open(new CoreSettings(profile, List.of(network.get()), secrets, paths));
        } catch (ProfileException e) {
            throw new AssertionError("the profile does not open", e);
        }
    }

    /** What cannot be asked for later, or is asked how it came to be. */
    private static boolean passing(Change change) {
        return change instanceof Change.TypingChanged
                || change instanceof Change.OutboxChanged
                || change instanceof Change.AccountChanged;
    }

    public Messenger messenger() {
        return core.messenger();
    }

    public Path profile() {
        return profile;
    }

    MemorySecrets secrets() {
        return secrets;
    }

    /** What has passed by since the app was started. */
    List<Change> heard() {
        return heard;
    }

    void forgetHeard() {
        heard.clear();
    }

    /** Ends as when a person quits, and starts again. */
    void restart() {
        core.close();
        heard.clear();
        core = open();
    }

    /** Ends as by SIGKILL: nothing is written, nobody is told. */
    void crash() {
        core.abandon();
        heard.clear();
    }

    void startAfterCrash() {
        core = open();
    }

    void stop() {
        core.close();
    }

    <R> Outcome<R> tryTo(Command<R> command) {
        return wait(messenger().submit(command));
    }

    /** What must work. */
    <R> R does(Command<R> command) {
        return done(messenger().submit(command));
    }

    static <R> R done(CompletionStage<Outcome<R>> stage) {
        return switch (wait(stage)) {
            case Outcome.Done<R>(var value) -> value;
            case Outcome.Failed<R>(var failure) -> throw new AssertionError("failed: " + failure);
        };
    }

    public <R> R asks(Query<R> query) {
        return wait(messenger().query(query)).value();
    }

    <T> T await(String what, Supplier<Optional<T>> probe, Supplier<String> now) {
        return patience.await(what, probe, now);
    }

    static <T> T wait(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(Patience.BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer in " + Patience.BOUND, e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        core.close();
    }
}
