package org.tertulia.loopback;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.network.Ability;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.Avatars;
import org.tertulia.network.Backfill;
import org.tertulia.network.Blocking;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.Disconnected;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Rooms;
import org.tertulia.network.Roster;
import org.tertulia.network.Session;
import org.tertulia.network.Typing;

/**
 * One account on the network in memory. Two threads: one reads what the server tells, one does what is asked and what
 * comes later.
 */
final class LoopbackSession implements Session {

    private static final Logger LOG = System.getLogger(LoopbackSession.class.getName());
    private static final int MOST_FRAMES = 100;

    private final LoopbackServer server;
    private final boolean visitors;
    private final AdapterContext context;
    private final Capabilities capabilities;
    private final ScheduledThreadPoolExecutor worker;
    private final Map<Class<? extends Ability>, Ability> abilities = new HashMap<>();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Link link;
    private volatile @Nullable Thread reader;
    private volatile boolean closed;

    LoopbackSession(LoopbackServer server, boolean visitors, AdapterContext context, Capabilities capabilities) {
        this.server = server;
        this.visitors = visitors;
        this.context = context;
        this.capabilities = capabilities;
        worker = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform()
                        .daemon()
                        .name("loopback-" + context.account().value())
                        .factory());
        worker.setRemoveOnCancelPolicy(true);
        abilities.put(Roster.class, new LoopbackRoster(this, server));
        abilities.put(Blocking.class, new LoopbackBlocking(this, server));
        abilities.put(Rooms.class, new LoopbackRooms(this, server, context));
        abilities.put(Typing.class, new LoopbackTyping(this, server));
        abilities.put(PresencePublisher.class, new LoopbackPresence(this, server));
        abilities.put(Avatars.class, new LoopbackAvatars(this, server));
        abilities.put(Backfill.class, new LoopbackBackfill(this, server));
    }

    @Override
    public void connect() {
        execute(this::connectNow);
    }

    private void connectNow() {
        if (visitors) DemoCast.admit(server, context.address(), password());
        Cursor cursor = context.state().get(cursorKey("")).map(Cursor::parse).orElse(null);
        Outcome<Link> outcome = server.connect(context.address(), password(), cursor, this::later);
        switch (outcome) {
            case Outcome.Failed<Link>(var failure) -> hand(new Disconnected(failure));
            case Outcome.Done<Link>(var made) -> {
                link = made;
                reader = Thread.ofVirtual()
                        .name("loopback-reader-" + context.account().value())
                        .start(() -> read(made));
                if (closed) close();
                else if (visitors && cursor == null) DemoCast.greet(server, made);
            }
        }
    }

    private Secret password() {
        return context.secret(AccountSettings.PASSWORD).orElse(Secret.of(""));
    }

    private void read(Link from) {
        HoleWatch watch = new HoleWatch((archive, conversation, hole) -> server.messages.gap(from, conversation, hole));
        Map<String, Long> positions = new HashMap<>();
        try {
            while (!closed) {
                List<Frame> frames = new ArrayList<>();
                frames.add(from.take());
                Failure end = from.end();
                if (end != null) {
                    link = null;
                    giveUpWaiting();
                    hand(new Disconnected(end));
                    return;
                }
                for (Frame next = from.poll(); next != null; next = frames.size() < MOST_FRAMES ? from.poll() : null) {
                    frames.add(next);
                }
                hand(watch, positions, frames);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.TRACE, "the reader was told to stop");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a defect in the loopback network", e);
            hangUp();
            hand(new Disconnected(Failure.of(Failure.Kind.INTERNAL, "The loopback network has a defect")));
        }
    }

    private void hand(HoleWatch watch, Map<String, Long> positions, List<Frame> frames) {
        List<NetworkEvent> events = new ArrayList<>();
        Map<String, byte[]> state = new HashMap<>();
        for (Frame frame : frames) {
            events.addAll(watch.look(frame));
            Place place = frame.place();
            if (place == null || positions.getOrDefault(place.archive(), -1L) > place.sequence()) continue;
            positions.put(place.archive(), place.sequence());
            state.put(cursorKey(place.archive()), new Cursor(server.epoch, place.sequence()).bytes());
        }
        List<EventBatch.Write> writes = new ArrayList<>();
        state.forEach((key, value) -> writes.add(new EventBatch.Write(key, value)));
        context.sink().accept(new EventBatch(events, writes)).whenComplete((done, refused) -> {
            if (refused == null)
                execute(() -> frames.forEach(frame -> frame.committed().run()));
            else execute(this::hangUp);
        });
    }

    private void hand(NetworkEvent event) {
        context.sink().accept(event).whenComplete((done, refused) -> {
            if (refused != null) execute(this::hangUp);
        });
    }

    static String cursorKey(String archive) {
        return archive.isEmpty() ? "cursor" : "cursor/" + archive;
    }

    @Override
    public void send(OutgoingMessage message) {
        Link to = link;
        if (to != null) server.messages.send(to, message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        return Optional.ofNullable(abilities.get(kind)).map(kind::cast);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    /** Asks the server something on the session's own thread. */
    <T> CompletionStage<Outcome<T>> ask(Function<Link, Outcome<T>> question) {
        CompletableFuture<Outcome<T>> answer = whileConnected();
        execute(() -> {
            Link to = link;
            answer.complete(
                    to == null ? Outcome.failed(Failure.Kind.DISCONNECTED, "Not connected") : question.apply(to));
        });
        return answer;
    }

    /** A stage that fails by itself when the connection ends. */
    <T> CompletableFuture<Outcome<T>> whileConnected() {
        CompletableFuture<Outcome<T>> answer = new CompletableFuture<>();
        Runnable giveUp = () -> answer.complete(Outcome.failed(Failure.Kind.DISCONNECTED, "The connection is over"));
        waiting.add(giveUp);
        var _ = answer.whenComplete((done, never) -> waiting.remove(giveUp));
        if (closed) giveUp.run();
        return answer;
    }

    /** Done only when the core has what came of it. */
    CompletionStage<Outcome<Nothing>> whenCommitted(Function<Runnable, CompletionStage<Outcome<Nothing>>> asking) {
        CompletableFuture<Outcome<Nothing>> done = whileConnected();
        return asking.apply(() -> done.complete(Outcome.ok())).thenCompose(outcome -> {
            if (outcome instanceof Outcome.Failed) done.complete(outcome);
            return done;
        });
    }

    private void giveUpWaiting() {
        for (Runnable each : List.copyOf(waiting)) each.run();
    }

    private void execute(Runnable task) {
        later(Duration.ZERO, task);
    }

    private void later(Duration after, Runnable task) {
        try {
            var _ = worker.schedule(() -> guarded(task), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.TRACE, "closed: nothing is done any more");
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a defect in the loopback network", e);
        }
    }

    private void hangUp() {
        Link was = link;
        link = null;
        if (was != null) server.gone(was);
        giveUpWaiting();
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
        hangUp();
        Thread reading = reader;
        if (reading != null) reading.interrupt();
    }
}
