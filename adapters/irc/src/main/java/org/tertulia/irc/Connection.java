package org.tertulia.irc;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.irc.Registration.Registered;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;

/** What holds as long as one connection: the wire, what the server can do, our nick, what is open. Safe for any thread. */
final class Connection implements AutoCloseable {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_ANSWERS = 100;

    final AdapterContext context;
    final Wire wire;
    final Features features;
    final Addresses addresses;
    final Requests requests = new Requests();
    final Channels channels;
    final Contacts contacts;
    final Outbound outbound;
    final Nicks nicks;
    final Identities identities;
    final ChannelKeys keys;

    /** Commands go one by one, behind each other, at the pace that the server likes. */
    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("irc-commands").factory());

    /** Answers under way: who asks without end is not answered without end. */
    private final AtomicInteger answers = new AtomicInteger();

    private final AtomicInteger fences = new AtomicInteger();

    /** @param wanted what we want to be called */
    Connection(AdapterContext context, Wire wire, Registered registered, String wanted, ChannelKeys keys) {
        this.context = context;
        this.wire = wire;
        this.keys = keys;
        features = registered.features();
        addresses = Addresses.of(context.address());
        channels = new Channels(features);
        contacts = new Contacts(this);
        outbound = new Outbound(this);
        identities = new Identities(this);
        nicks = new Nicks(this, wanted, registered.nick());
    }

    String nick() {
        return nicks.now();
    }

    boolean self(String someone) {
        return features.fold(someone).equals(features.fold(nicks.now()));
    }

    boolean same(String one, String other) {
        return features.fold(one).equals(features.fold(other));
    }

    // ---- in

    /** Waits while the core has no room: for the thread that reads, or one that may wait. */
    void emit(NetworkEvent... events) {
        emit(List.of(events), List.of());
    }

    void emit(List<NetworkEvent> events, List<Write> state) {
        var _ = context.sink().accept(new EventBatch(events, state)).exceptionally(closed -> null);
    }

    // ---- out

    /** Does not block. A connection that is gone is noticed by its reader. */
    void command(String line) {
        try {
            commands.execute(() -> {
                try {
                    wire.paced(line);
                } catch (IOException e) {
                    wire.close();
                }
            });
        } catch (RejectedExecutionException e) {
            // closed meanwhile
        }
    }

    /** A command that is made up after a while, or none after all. Does not block. */
    void later(Duration delay, Supplier<@Nullable String> line) {
        Thread.ofVirtual().name("irc-later").start(() -> {
            try {
                Thread.sleep(delay);
                String made = line.get();
                if (made != null) command(made);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A command, and how its answer is known. */
    CompletionStage<Outcome<Nothing>> request(String line, Predicate<Line> done, Predicate<Line> failed) {
        CompletionStage<Outcome<Nothing>> answer = requests.add(done, failed);
        command(line);
        return answer;
    }

    /**
     * A command that may have no answer when nothing was to be done: it is done when the server has answered a PING sent
     * behind it without having complained.
     */
    CompletionStage<Outcome<Nothing>> fenced(String line, Predicate<Line> failed) {
        String token = "done-" + fences.incrementAndGet();
        CompletionStage<Outcome<Nothing>> answer = requests.add(
                each -> each.command().equals("PONG") && each.last().equals(token), failed);
        command(line);
        command("PING " + token);
        return answer;
    }

    /** A command, and what comes before its answer: at most {@value #MOST_LINES} lines. */
    CompletionStage<Outcome<List<Line>>> collect(
            String line, Predicate<Line> part, Predicate<Line> done, Predicate<Line> failed) {
        List<Line> parts = Collections.synchronizedList(new ArrayList<>());
        Predicate<Line> collecting = each -> {
            if (part.test(each) && parts.size() < MOST_LINES) parts.add(each);
            return done.test(each);
        };
        return request(line, collecting, failed).thenApply(outcome -> outcome.map(_ -> List.copyOf(parts)));
    }

    /** Before all that waits: what the server must have soon. Does not block. */
    void urgent(String line) {
        if (answers.incrementAndGet() > MOST_ANSWERS) {
            answers.decrementAndGet();
            return;
        }
        Thread.ofVirtual().name("irc-answer").start(() -> {
            try {
                wire.write(line);
            } catch (IOException e) {
                wire.close();
            } finally {
                answers.decrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        commands.shutdownNow();
        wire.close();
        requests.close();
    }
}
