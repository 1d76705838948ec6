package org.tertulia.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Outcome;
import org.tertulia.secrets.MemorySecrets;
import org.tertulia.secrets.SecretStore;

/** One profile on a scripted network, with a clock of its own, that can be closed, crashed and opened again. */
final class World implements AutoCloseable {

    final Path profile;
    final ScriptedNetwork network = new ScriptedNetwork();
    final TestTimers time = new TestTimers();
    final MemorySecrets secrets = new MemorySecrets();
    /** What the core is given for its keyring, at the next opening. */
    SecretStore keyring = secrets;

    private final List<Committed> commits = new ArrayList<>();
    private Core core;

    World(Path profile) throws ProfileException {
        this.profile = profile;
        opens();
    }

    void opens() throws ProfileException {
        core = Core.open(settings());
        core.messenger().subscribe(this::record);
    }

    /** As a face that connects only what it needs. */
    void restartsResting() throws ProfileException {
        core.close();
        core = Core.openResting(settings());
        core.messenger().subscribe(this::record);
    }

    CoreSettings settings() {
        return new CoreSettings(
                profile, List.of(network), keyring, (settings, password) -> new NoPath(), time, time, new Random(7));
    }

    void restarts() throws ProfileException {
        core.close();
        opens();
    }

    void crashes() throws ProfileException {
        core.abandon();
        opens();
    }

    /** As a person ends it. */
    void quits() {
        core.close();
    }

    /** The end of a test: nobody waits for good-byes. */
    @Override
    public void close() {
        core.abandon();
    }

    Messenger messenger() {
        return core.messenger();
    }

    // ---- doing

    AccountId signsIn(String user) throws Exception {
        try (SignIn way = messenger().signIn("script")) {
            get(way.begin());
            LoginStep step = get(way.answer(Map.of("user", user), Map.of()));
            if (!(step instanceof LoginStep.Done)) throw new AssertionError("not signed in: " + step);
        }
        return accounts().getLast().id();
    }

    /** Signs in, and is online. */
    AccountId online(String user) throws Exception {
        AccountId account = signsIn(user);
        awaitState(account, Account.State.ONLINE);
        return account;
    }

    ConversationId talksTo(AccountId account, String who) throws Exception {
        return done(new Command.OpenConversation(account, ScriptedSession.address(who)));
    }

    OutboxId writes(ConversationId conversation, String text) throws Exception {
        return done(new Command.Send(conversation, Body.text(text)));
    }

    <R> R done(Command<R> command) throws Exception {
        Outcome<R> outcome = get(messenger().submit(command));
        if (outcome instanceof Outcome.Done<R>(var value)) return value;
        throw new AssertionError(command.getClass().getSimpleName() + ": " + outcome);
    }

    <R> Outcome<R> tries(Command<R> command) throws Exception {
        return get(messenger().submit(command));
    }

    <R> R asks(Query<R> query) throws Exception {
        return get(messenger().query(query)).value();
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    ScriptedSession session() {
        return await("a session", () -> network.sessions.isEmpty() ? null : network.last());
    }

    // ---- seeing

    List<Account> accounts() throws Exception {
        return asks(new Query.Accounts());
    }

    void awaitState(AccountId account, Account.State state) {
        await(state.toString(), () -> {
            for (Account each : accounts()) if (each.id().equals(account) && each.state() == state) return each;
            return null;
        });
    }

    TimelinePage timeline(ConversationId conversation) throws Exception {
        return asks(new Query.Timeline(conversation, null, 500, 0));
    }

    List<String> texts(ConversationId conversation) throws Exception {
        return timeline(conversation).messages().stream()
                .map(message -> message.body().text())
                .toList();
    }

    void awaitTexts(ConversationId conversation, String... texts) {
        await(List.of(texts) + " in the timeline", () -> texts(conversation).equals(List.of(texts)) ? texts : null);
    }

    void awaitOutbox(ConversationId conversation, Delivery... deliveries) {
        await(List.of(deliveries) + " in the outbox", () -> {
            List<Delivery> now = timeline(conversation).outbox().stream()
                    .map(OutboxItem::delivery)
                    .toList();
            return now.equals(List.of(deliveries)) ? now : null;
        });
    }

    Message awaitMessage(ConversationId conversation, Predicate<Message> wanted) {
        return await(
                "a message",
                () -> timeline(conversation).messages().stream()
                        .filter(wanted)
                        .findFirst()
                        .orElse(null));
    }

    Conversation conversation(ConversationId id) throws Exception {
        return asks(new Query.Conversations()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Message last(ConversationId id) throws Exception {
        return Objects.requireNonNull(conversation(id).last());
    }

    /** The conversation with somebody who has written. */
    ConversationId conversationWith(String who) {
        return await(
                "a conversation with " + who,
                () -> asks(new Query.Conversations()).stream()
                        .filter(each -> each.address().value().equals(who))
                        .map(Conversation::id)
                        .findFirst()
                        .orElse(null));
    }

    synchronized List<Change> changes() {
        return commits.stream().flatMap(each -> each.changes().stream()).toList();
    }

    synchronized List<Committed> commits() {
        return List.copyOf(commits);
    }

    <C extends Change> C awaitChange(Class<C> kind, Predicate<C> wanted) {
        return await(
                kind.getSimpleName(),
                () -> changes().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(wanted)
                        .findFirst()
                        .orElse(null));
    }

    synchronized void forgetChanges() {
        commits.clear();
    }

    /** All that was handed in and asked before has been committed. */
    void settles() throws Exception {
        for (ScriptedSession session : network.sessions) {
            if (session.closed) continue;
            try {
                get(session.hand());
            } catch (CancellationException closing) {
                // what crashed closes beside us
            }
        }
        done(new Command.SetTyping(anyConversation(), false));
    }

    private ConversationId anyConversation() throws Exception {
        return asks(new Query.Conversations()).getFirst().id();
    }

    interface Asked<T> {
        @Nullable
        T get() throws Exception;
    }

    static <T> T await(String what, Asked<T> probe) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                T found = probe.get();
                if (found != null) return found;
                if (System.nanoTime() - end > 0) throw new AssertionError("waited in vain for " + what);
                Thread.sleep(2);
            } catch (AssertionError e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError("while waiting for " + what, e);
            }
        }
    }

    private synchronized void record(Committed committed) {
        commits.add(committed);
    }
}
