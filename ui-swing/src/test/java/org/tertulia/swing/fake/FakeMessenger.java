package org.tertulia.swing.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;

/** Answers from {@link FakeStore}; what is committed is told on the thread that commits. */
public final class FakeMessenger implements Messenger {

    static final Capabilities ALL = new Capabilities(Map.of(
            Capabilities.REGISTRATION, Capabilities.Level.FULL,
            Capabilities.CONTACT_REQUESTS, Capabilities.Level.FULL,
            Capabilities.PRESENCE, Capabilities.Level.FULL,
            Capabilities.BLOCKING, Capabilities.Level.FULL,
            Capabilities.AVATARS, Capabilities.Level.PARTIAL,
            Capabilities.ROOMS, Capabilities.Level.FULL,
            Capabilities.HISTORY, Capabilities.Level.FULL));

    static final Capabilities ALL_WITH_DOOR = withDoor();

    static final Capabilities FEW = new Capabilities(Map.of(
            Capabilities.PRESENCE, Capabilities.Level.FULL,
            Capabilities.ROOMS, Capabilities.Level.FULL));

    public final FakeStore store = new FakeStore();
    public final List<Command<?>> commands = new CopyOnWriteArrayList<>();
    public final List<Query<?>> queries = new CopyOnWriteArrayList<>();
    /** What networks offer, by what it is about. */
    public final Map<ActionScope, List<Action>> actions = new HashMap<>();

    private List<NetworkInfo> networks = List.of(
            new NetworkInfo("xmpp", "XMPP", ALL, mark("X", "#C2500A")),
            new NetworkInfo("loopback", "Loopback", ALL_WITH_DOOR, mark("∞", "#5A6478")),
            new NetworkInfo("irc", "IRC", FEW, mark("#", "#7451E8")));
    private Function<Command.RunAction, Outcome<ActionResult>> deeds = run -> Outcome.done(new ActionResult.Done(""));
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private Function<String, SignIn> signIns = id -> new FakeSignIn(List.of());
    private SecretStorage storage = SecretStorage.KEYRING;
    private @Nullable Failure refusal;
    private boolean holding;
    private long revision;

    /** Makes it true, stored and told. */
    public synchronized long commit(Change... changes) {
        revision++;
        List<Change> list = List.of(changes);
        list.forEach(store::apply);
        Committed committed = new Committed(revision, list);
        listeners.forEach(listener -> listener.accept(committed));
        return revision;
    }

    /** Answers to queries are worked out now, and told at {@link #release}. */
    public void hold() {
        holding = true;
    }

    public void release() {
        holding = false;
        List<Runnable> now = List.copyOf(held);
        held.clear();
        now.forEach(Runnable::run);
    }

    /** From now on every command fails like this; {@code null} ends it. */
    public void refuse(@Nullable Failure failure) {
        refusal = failure;
    }

    public void runsActionsBy(Function<Command.RunAction, Outcome<ActionResult>> way) {
        deeds = way;
    }

    public void signsInBy(Function<String, SignIn> way) {
        signIns = way;
    }

    public void secretsRestIn(SecretStorage where) {
        storage = where;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
        commands.add(command);
        Failure no = refusal;
        if (no != null) return CompletableFuture.completedFuture(Outcome.failed(no));
        if (command instanceof Command.RunAction run) return CompletableFuture.completedFuture(ran(run));
        return CompletableFuture.completedFuture(FakeCommands.answer(this, command));
    }

    @SuppressWarnings("unchecked")
    private <R> Outcome<R> ran(Command.RunAction run) {
        return (Outcome<R>) deeds.apply(run);
    }

    @Override
    public synchronized <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
        queries.add(query);
        Snapshot<R> snapshot = new Snapshot<>(revision, store.answer(query));
        if (!holding) return CompletableFuture.completedFuture(snapshot);
        CompletableFuture<Snapshot<R>> later = new CompletableFuture<>();
        held.add(() -> later.complete(snapshot));
        return later;
    }

    @Override
    public Subscribed subscribe(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<NetworkInfo> networks() {
        return networks;
    }

    /** Other networks than the usual ones. */
    public void speaks(List<NetworkInfo> others) {
        networks = others;
    }

    private static Capabilities withDoor() {
        Map<String, Capabilities.Level> levels = new HashMap<>(ALL.levels());
        levels.put(Capabilities.LOOK_AROUND, Capabilities.Level.FULL);
        return new Capabilities(levels);
    }

    private static Presentation mark(String letter, String color) {
        return new Presentation(letter, color, "", Map.of());
    }

    @Override
    public SignIn signIn(String network) {
        return signIns.apply(network);
    }

    /** The way is asked for by {@code account-} and its number. */
    @Override
    public SignIn signIn(AccountId account) {
        return signIns.apply("account-" + account.value());
    }

    @Override
    public SecretStorage secretStorage() {
        return storage;
    }
}
