package org.tertulia.remote;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.remote.Json.MalformedException;

/** One connection of the server. What it hears comes on the connection's thread; what it tells, from any. */
final class ServedFace implements Link.Ear {

    /** In bytes; a command holds one message at most. */
    static final int LONGEST_LINE = 4 << 20;

    /** In characters: what is longer is not an answer that anybody asked for in good faith. */
    static final int LONGEST_ANSWER = 1 << 25;

    private static final System.Logger LOG = System.getLogger(ServedFace.class.getName());
    private static final long LAST_WORD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_UNANSWERED = 256;
    private static final int MOST_WAYS = 8;

    private final Link link;
    private final Messenger messenger;
    private final Json json;
    private final BooleanSupplier raise;
    private final Consumer<ServedFace> gone;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Map<Long, SignIn> ways = new ConcurrentHashMap<>();
    private boolean greeted;
    private Messenger.@Nullable Subscribed subscribed;
    private @Nullable SecretStorage told;

    ServedFace(Link link, Messenger messenger, Json json, BooleanSupplier raise, Consumer<ServedFace> gone) {
        this.link = link;
        this.messenger = messenger;
        this.json = json;
        this.raise = raise;
        this.gone = gone;
    }

    /**
     * Its last line.
     *
     * @param why {@code null}: Tertulia closes
     */
    void bye(@Nullable String why) {
        link.sayLast(line(new Tell.Bye(why)));
    }

    /** Waits until it has heard its last line, or the time is over. */
    void finish(long nanos) {
        link.finish(nanos);
    }

    // ---- hearing

    @Override
    public void heard(String line) throws IOException {
        try {
            JsonNode tree = json.parse(line);
            Optional<Ask> ask = json.value(Ask.class, tree);
            if (ask.isPresent()) take(ask.get());
            else if (tree.path("id").isIntegralNumber()) unknown(tree.path("id").asLong());
        } catch (MalformedException e) {
            throw ended(String.valueOf(e.getMessage()));
        }
    }

    /** Told why, and to be thrown: nothing more is listened to. */
    private IOException ended(String why) {
        bye(why);
        finish(LAST_WORD_NANOS);
        return new IOException(why);
    }

    private void take(Ask ask) throws IOException, MalformedException {
        if (greeted == ask instanceof Ask.Hello) throw new IOException("a face does not say hello first, and once");
        if (ask instanceof Ask.Numbered numbered && unanswered.get() >= MOST_UNANSWERED) {
            tell(failed(numbered.id(), Failure.Kind.RATE_LIMITED, "Too many questions at once."));
            return;
        }
        switch (ask) {
            case Ask.Hello(var version) -> hello(version);
            case Ask.Submit(var id, var command) ->
                submit(id, json.value(Command.class, command).map(it -> it));
            case Ask.Inquire(var id, var query) ->
                inquire(id, json.value(Query.class, query).map(it -> it));
            case Ask.Subscribe(var on) -> subscribe(on);
            case Ask.Raise(var id) -> raise(id);
            case Ask.Begin it -> begin(it);
            case Ask.Step it -> step(it);
            case Ask.Leave(var way) -> leave(way);
        }
    }

    private void hello(int version) throws IOException {
        if (version != Ask.VERSION) {
            throw ended("this is version " + Ask.VERSION);
        }
        greeted = true;
        told = messenger.secretStorage();
        tell(new Tell.Welcome(Ask.VERSION, messenger.networks(), told));
    }

    private void submit(long id, Optional<Command<?>> command) {
        if (command.isPresent()) perform(id, command.get());
        else unknown(id);
    }

    private <R> void perform(long id, Command<R> command) {
        answer(id, messenger.submit(command), outcome -> switch (outcome) {
            case Outcome.Done<R>(var value) -> new Tell.Done(id, json.answer(Command.class, command.getClass(), value));
            case Outcome.Failed<R>(var failure) -> new Tell.Failed(id, failure);
        });
    }

    private void inquire(long id, Optional<Query<?>> query) {
        if (query.isPresent()) read(id, query.get());
        else unknown(id);
    }

    private <R> void read(long id, Query<R> query) {
        answer(
                id,
                messenger.query(query),
                (Snapshot<R> snapshot) -> new Tell.Read(
                        id, snapshot.revision(), json.answer(Query.class, query.getClass(), snapshot.value())));
    }

    private void subscribe(boolean on) {
        Messenger.Subscribed before = subscribed;
        if (on == (before != null)) return;
        subscribed = on ? messenger.subscribe(this::committed) : null;
        if (before != null) before.close();
    }

    private void raise(long id) {
        tell(
                raise.getAsBoolean()
                        ? new Tell.Done(id, json.tree(Outcome.Nothing.class, Outcome.Nothing.NOTHING))
                        : failed(id, Failure.Kind.UNSUPPORTED, "There is no window."));
    }

    // ---- ways to an account

    private void begin(Ask.Begin ask) {
        if (ways.size() >= MOST_WAYS || ways.containsKey(ask.way())) {
            tell(failed(ask.id(), Failure.Kind.NOT_PERMITTED, "Too many sign-ins at once."));
            return;
        }
        AccountId account = ask.account();
        String network = ask.network();
        try {
            SignIn way = account != null ? messenger.signIn(account) : messenger.signIn(network == null ? "" : network);
            ways.put(ask.way(), way);
            stepped(ask.id(), way.begin());
        } catch (IllegalArgumentException e) {
            tell(failed(ask.id(), Failure.Kind.NOT_FOUND, "There is no such network."));
        }
    }

    private void step(Ask.Step ask) {
        SignIn way = ways.get(ask.way());
        if (way == null) tell(failed(ask.id(), Failure.Kind.NOT_FOUND, "This sign-in has ended."));
        else stepped(ask.id(), way.answer(ask.values(), ask.secrets()));
    }

    private void stepped(long id, CompletionStage<LoginStep> next) {
        answer(id, next, step -> new Tell.Done(id, json.tree(LoginStep.class, step)));
    }

    private void leave(long number) {
        SignIn way = ways.remove(number);
        if (way != null) way.close();
    }

    // ---- telling

    /** On the core's thread: no more than a hand-over. */
    private void committed(Committed committed) {
        List<Change> changes = committed.changes();
        tellStorage();
        link.say(
                changes.size(),
                () -> IntStream.range(0, changes.size()).mapToObj(i -> {
                    boolean last = i == changes.size() - 1;
                    return line(new Tell.Changed(committed.revision(), written(changes.get(i)), last));
                }));
    }

    /** Of a plug-in, perhaps, and no plain record: then as one of no kind, which every reader passes over. */
    private JsonNode written(Change change) {
        try {
            return json.tree(Change.class, change);
        } catch (IllegalStateException e) {
            LOG.log(WARNING, "a change stays in this process: {0}", e.getMessage());
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private <T> void answer(long id, CompletionStage<T> stage, Function<T, Tell> words) {
        unanswered.incrementAndGet();
        stage.whenComplete((value, defect) -> {
                    unanswered.decrementAndGet();
                    tellStorage();
                    link.say(1, () -> Stream.of(answer(id, value, defect, words)));
                })
                .exceptionally(_ -> null);
    }

    /** On the writing thread. */
    private <T> String answer(long id, T value, @Nullable Throwable defect, Function<T, Tell> words) {
        if (defect != null) return line(failed(id, Failure.Kind.STORAGE, "The store cannot be read."));
        String line = line(words.apply(value));
        return line.length() <= LONGEST_ANSWER
                ? line
                : line(failed(id, Failure.Kind.TOO_LARGE, "The answer is too long: ask for less."));
    }

    /** Before whatever may depend on it. */
    private synchronized void tellStorage() {
        SecretStorage now = messenger.secretStorage();
        if (now != told) tell(new Tell.Storage(now));
        told = now;
    }

    private void unknown(long id) {
        tell(failed(id, Failure.Kind.UNSUPPORTED, "The Tertulia that runs does not know this."));
    }

    private static Tell failed(long id, Failure.Kind kind, String detail) {
        return new Tell.Failed(id, Failure.of(kind, detail));
    }

    private void tell(Tell tell) {
        link.say(line(tell));
    }

    private String line(Tell tell) {
        return json.line(Tell.class, tell);
    }

    // ---- the end

    @Override
    public void ended() {
        subscribe(false);
        ways.values().forEach(SignIn::close);
        gone.accept(this);
    }
}
