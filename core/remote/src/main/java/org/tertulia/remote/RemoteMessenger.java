package org.tertulia.remote;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.remote.Json.MalformedException;

/**
 * The messenger of the Tertulia that runs, from another process. What is told and answered comes on a thread of the
 * connection, in the order of the one that runs: whoever waits there waits for himself alone. When the connection ends,
 * whatever is unanswered fails as {@link Failure.Kind#DISCONNECTED}; what was asked for may have happened all the same.
 */
public final class RemoteMessenger implements Messenger, AutoCloseable {

    /** In bytes: {@link ServedFace#LONGEST_ANSWER} characters at their longest. */
    private static final int LONGEST_LINE = 1 << 27;

    static final String FOREIGN = "The Tertulia that runs is of another version: end it and start it again.";

    private static final System.Logger LOG = System.getLogger(RemoteMessenger.class.getName());

    private final Json json = Json.ofFace();
    private final Link link;
    private final CompletableFuture<Tell.Welcome> welcome = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<Tell.Answer>> unanswered = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<NetworkInfo> networks = List.of();
    private volatile SecretStorage storage = SecretStorage.LOCKED;

    private RemoteMessenger(Link link) {
        this.link = link;
    }

    /**
     * Looks for the Tertulia that has a profile open. Blocks, at most as long as said.
     *
     * @return empty when nobody answers
     */
    public static Optional<RemoteMessenger> connect(Path profile, Duration patience) throws InterruptedException {
        RemoteMessenger messenger;
        try {
            messenger = new RemoteMessenger(new Link(SocketPlace.connect(profile), LONGEST_LINE));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(DEBUG, "nobody listens on the socket: {0}", e.getMessage());
            return Optional.empty();
        }
        if (messenger.greeted(patience)) return Optional.of(messenger);
        messenger.close();
        return Optional.empty();
    }

    private boolean greeted(Duration patience) throws InterruptedException {
        link.start("tertulia-remote", new Ears());
        say(new Ask.Hello(Ask.VERSION));
        try {
            Tell.Welcome first = welcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return first.version() == Ask.VERSION;
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(INFO, "the one who listens on the socket does not answer");
            return false;
        }
    }

    // ---- a messenger

    @Override
    public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
        return ask(id -> new Ask.Submit(id, json.tree(Command.class, command)))
                .thenApply(answer -> outcome(command.getClass(), answer));
    }

    private <R> Outcome<R> outcome(Class<?> kind, Tell.Answer answer) {
        return switch (answer) {
            case Tell.Done(var id, var value) -> {
                try {
                    Optional<R> known = json.answer(Command.class, kind, value);
                    yield known.map(Outcome::done).orElseGet(RemoteMessenger::foreign);
                } catch (MalformedException e) {
                    yield foreign();
                }
            }
            case Tell.Failed(var id, var failure) -> Outcome.failed(failure);
            case Tell.Read it -> foreign();
        };
    }

    @Override
    public <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
        return ask(id -> new Ask.Inquire(id, json.tree(Query.class, query)))
                .thenApply(answer -> snapshot(query.getClass(), answer));
    }

    private <R> Snapshot<R> snapshot(Class<?> kind, Tell.Answer answer) {
        return switch (answer) {
            case Tell.Read(var id, var revision, var value) -> {
                try {
                    Optional<R> known = json.answer(Query.class, kind, value);
                    yield new Snapshot<>(revision, known.orElseThrow(() -> new IllegalStateException(FOREIGN)));
                } catch (MalformedException e) {
                    throw new IllegalStateException(FOREIGN, e);
                }
            }
            case Tell.Failed(var id, var failure) -> throw new IllegalStateException(failure.detail());
            case Tell.Done it -> throw new IllegalStateException(FOREIGN);
        };
    }

    static <R> Outcome<R> foreign() {
        return Outcome.failed(Failure.Kind.INTERNAL, FOREIGN);
    }

    /** Itself and no other, though two may have the same ear. */
    private static final class Listener {
        private final Consumer<Committed> ear;

        Listener(Consumer<Committed> ear) {
            this.ear = ear;
        }
    }

    /** Hears of commits that come after whatever was asked before. */
    @Override
    public Subscribed subscribe(Consumer<Committed> listener) {
        Listener added = new Listener(listener);
        synchronized (listeners) {
            if (listeners.isEmpty()) say(new Ask.Subscribe(true));
            listeners.add(added);
        }
        return () -> {
            synchronized (listeners) {
                if (listeners.remove(added) && listeners.isEmpty()) say(new Ask.Subscribe(false));
            }
        };
    }

    @Override
    public List<NetworkInfo> networks() {
        return networks;
    }

    @Override
    public SignIn signIn(String network) {
        boolean known = networks.stream().anyMatch(each -> each.id().equals(network));
        if (!known) throw new IllegalArgumentException("no network " + network);
        return new RemoteSignIn(this, json, numbers.incrementAndGet(), network, null);
    }

    @Override
    public SignIn signIn(AccountId account) {
        return new RemoteSignIn(this, json, numbers.incrementAndGet(), null, account);
    }

    @Override
    public SecretStorage secretStorage() {
        return storage;
    }

    // ---- and what only the other side of a socket has

    /** The window of the one that runs comes to the front; UNSUPPORTED where that one has none. */
    public CompletionStage<Outcome<Nothing>> raise() {
        return ask(Ask.Raise::new).thenApply(answer -> switch (answer) {
            case Tell.Done it -> Outcome.ok();
            case Tell.Failed(var id, var failure) -> Outcome.failed(failure);
            case Tell.Read it -> foreign();
        });
    }

    /** Completes when the connection has ended, whoever ended it. */
    public CompletionStage<Void> ended() {
        return ended;
    }

    @Override
    public void close() {
        link.close();
    }

    // ---- the connection

    /** Never completes exceptionally. */
    CompletionStage<Tell.Answer> ask(LongFunction<Ask> question) {
        long id = numbers.incrementAndGet();
        CompletableFuture<Tell.Answer> answer = new CompletableFuture<>();
        unanswered.put(id, answer);
        say(question.apply(id));
        if (ended.isDone()) failAll();
        return answer;
    }

    void say(Ask ask) {
        String line = json.line(Ask.class, ask);
        link.say(line);
    }

    private void failAll() {
        Failure gone = Failure.of(Failure.Kind.DISCONNECTED, "The Tertulia that ran has ended.");
        for (Long id : List.copyOf(unanswered.keySet())) {
            CompletableFuture<Tell.Answer> answer = unanswered.remove(id);
            if (answer != null) answer.complete(new Tell.Failed(id, gone));
        }
    }

    /** On the reading thread. */
    private final class Ears implements Link.Ear {

        private final List<Change> commit = new ArrayList<>();

        @Override
        public void heard(String line) throws IOException {
            try {
                Optional<Tell> tell = json.value(Tell.class, json.parse(line));
                if (tell.isPresent()) take(tell.get());
            } catch (MalformedException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private void take(Tell tell) throws IOException, MalformedException {
            switch (tell) {
                case Tell.Welcome it -> {
                    networks = List.copyOf(it.networks());
                    storage = it.storage();
                    welcome.complete(it);
                }
                case Tell.Answer it -> {
                    CompletableFuture<Tell.Answer> answer = unanswered.remove(it.id());
                    if (answer != null) answer.complete(it);
                }
                case Tell.Changed it -> changed(it);
                case Tell.Storage(var now) -> storage = now;
                case Tell.Bye(var why) -> throw new IOException(why == null ? "it closes" : why);
            }
        }

        /** Kinds that are not known here are passed over. */
        private void changed(Tell.Changed told) throws MalformedException {
            json.value(Change.class, told.change()).ifPresent(commit::add);
            if (!told.last()) return;
            Committed whole = new Committed(told.revision(), commit);
            commit.clear();
            for (Listener each : listeners) tell(each, whole);
        }

        private static void tell(Listener listener, Committed committed) {
            try {
                listener.ear.accept(committed);
            } catch (RuntimeException e) {
                LOG.log(ERROR, "a subscriber failed", e);
            }
        }

        @Override
        public void ended() {
            welcome.completeExceptionally(new IOException("ended"));
            ended.complete(null);
            failAll();
        }
    }
}
