package org.tertulia.nearby;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Failure.Kind;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * What goes to one person, in order, on a thread of its own, so that nobody waits for somebody else's computer: opens a
 * stream when there is something to say, and closes the one that nobody uses. Safe for any thread.
 */
final class Courier {

    static final int MOST_STREAMS = 4;

    private static final int MOST_WAITING = 64;
    private static final Duration REST = Duration.ofSeconds(5);

    private final String key;
    private final Neighbourhood here;
    private final Timing timing;
    private final BlockingQueue<Parcel> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Stream> streams = new ArrayList<>();
    private final Flights flights;
    private final Thread thread;

    /** Whether their program has shown that it knows XEP-0085. */
    private volatile boolean states;

    /** A message, or what goes beside it: that only over a stream that is open. */
    private record Parcel(
            @Nullable OutgoingMessage message, @Nullable Function<Stream, String> beside) {}

    Courier(String key, Neighbourhood here, Timing timing) {
        this.key = key;
        this.here = here;
        this.timing = timing;
        flights = new Flights(timing);
        thread = Thread.ofVirtual().name("nearby-courier").start(this::run);
    }

    // ---- from any thread

    /** Waits while too much waits already; then it has been refused or written. */
    void send(OutgoingMessage message) throws InterruptedException {
        Parcel parcel = new Parcel(message, null);
        while (!waiting.offer(parcel, 1, TimeUnit.SECONDS)) if (!thread.isAlive()) return;
    }

    /** Best effort, without waiting. */
    void beside(Function<Stream, String> xml) {
        var _ = waiting.offer(new Parcel(null, xml));
    }

    void typing(boolean typing) {
        if (states) beside(stream -> Xml.state(stream.between(), typing));
    }

    void knowsStates() {
        states = true;
    }

    /** @return whether there was room for it */
    boolean add(Stream stream) {
        synchronized (streams) {
            if (streams.size() >= MOST_STREAMS) return false;
            return streams.add(stream);
        }
    }

    /** On the thread that read it to its end. */
    void ended(Stream stream, boolean readAll) {
        synchronized (streams) {
            streams.remove(stream);
        }
        here.emit(flights.ended(stream, readAll));
    }

    void receipt(String id) {
        here.emit(flights.receipt(id));
    }

    boolean idle() {
        synchronized (streams) {
            return streams.isEmpty() && waiting.isEmpty();
        }
    }

    List<Stream> streams() {
        synchronized (streams) {
            return List.copyOf(streams);
        }
    }

    /** Ends streams on which a write waits for somebody who does not read: it may be this courier's own. */
    void free() {
        for (Stream stream : streams()) if (stream.stuck(timing.stuck().toNanos())) stream.close();
    }

    void stop() {
        thread.interrupt();
    }

    // ---- on its own

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Parcel parcel = waiting.poll(flights.next(REST).toMillis() + 1, TimeUnit.MILLISECONDS);
                here.emit(flights.due());
                if (parcel == null) rest();
                else deliver(parcel);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest() {
        for (Stream stream : streams()) {
            if (stream.idle() > timing.idle().toNanos()) stream.finish();
            // they do not answer our last word
            if (stream.idle() > timing.idle().plus(timing.stuck()).toNanos()) stream.close();
        }
    }

    private Optional<Stream> open() {
        synchronized (streams) {
            return streams.stream().filter(Stream::open).findFirst();
        }
    }

    private void deliver(Parcel parcel) throws InterruptedException {
        if (parcel.message != null) {
            deliver(parcel.message);
            return;
        }
        Stream stream = open().orElse(null);
        if (stream == null || parcel.beside == null) return;
        try {
            stream.write(parcel.beside.apply(stream));
        } catch (IOException e) {
            stream.close();
        }
    }

    private void deliver(OutgoingMessage message) throws InterruptedException {
        String text = Xml.body(message.body());
        if (Text.escaped(text).length() > StanzaReader.MOST_UNITS - 4_000) {
            fail(message, Kind.TOO_LARGE, "The message is too long for one");
            return;
        }
        Stream stream = open().orElse(null);
        if (stream == null) stream = dial(message);
        if (stream == null) return;
        flights.begin(message, stream);
        try {
            stream.write(Xml.message(stream.between(), message.wireId(), text));
        } catch (IOException e) {
            stream.close();
            here.emit(flights.ended(stream, false));
        }
    }

    private @Nullable Stream dial(OutgoingMessage message) throws InterruptedException {
        Sighting peer = here.find(key).orElse(null);
        if (peer == null) {
            fail(message, Kind.NOT_FOUND, "They are not nearby now, and nothing is kept for who is away");
            return null;
        }
        try {
            Stream made = here.handshake().dial(here.path(), peer);
            here.people().answers(key, true);
            synchronized (streams) {
                streams.addFirst(made);
            }
            here.listen(made, this);
            return made;
        } catch (IOException e) {
            here.people().answers(key, false);
            fail(message, Kind.UNREACHABLE, peer.displayName() + " is announced, and their computer does not answer");
            return null;
        }
    }

    private void fail(OutgoingMessage message, Kind kind, String detail) {
        here.emit(List.of(new NetworkEvent.SendFailed(message.id(), Failure.of(kind, detail))));
    }
}
