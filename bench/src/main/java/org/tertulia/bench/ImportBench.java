package org.tertulia.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.store.Store;

/**
 * Imports history into a generated profile, newest page first as archives give it, while 20 live messages a second come
 * in, and prints how long those waited for their commit. The profile is changed: give it a copy.
 *
 * <p>Run: {@code ImportBench <profile.db> [messages]}.
 */
public final class ImportBench {

    private static final int TURN = 128;
    private static final int LIVE_EVERY_MILLIS = 50;

    private final Store store;
    private final Path log;
    private final ConcurrentLinkedQueue<Long> live = new ConcurrentLinkedQueue<>();
    private final List<Double> waits = new ArrayList<>();
    private final Vocabulary words = new Vocabulary(Language.SPANISH, new Random(1));
    private final Random random = new Random(2);
    private final ConversationId chat;
    private long newest;
    private long largestLog;

    private ImportBench(Store store, Path file) {
        this.store = store;
        this.log = file.resolveSibling(file.getFileName() + "-wal");
        this.chat = store.conversations().all().getLast().id();
        this.newest = MessageId.firstOf(Instant.parse("2030-01-01T00:00:00Z").toEpochMilli())
                .value();
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (Store store = Store.open(file)) {
            new ImportBench(store, file).run(messages);
        }
    }

    @SuppressWarnings("SystemOut")
    private void run(int messages) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread speaker = Thread.ofPlatform().daemon().start(() -> speak(over));
        long oldest = MessageId.firstOf(Instant.parse("2021-01-01T00:00:00Z").toEpochMilli())
                        .value()
                + 1;
        long step = (MessageId.firstOf(Instant.parse("2025-01-01T00:00:00Z").toEpochMilli())
                                .value()
                        - oldest)
                / messages;
        Timings whole = Timings.of(run -> importAll(messages, oldest, step), 0, 1);
        over.set(true);
        speaker.join();
        Collections.sort(waits);
        System.out.printf(
                Locale.ROOT,
                "%,d imported in %.1f s, %.0f us CPU each; %d live: p50 %.1f ms, p99 %.1f ms, worst %.1f ms; log %.0f MiB%n",
                messages,
                whole.millis(0) / 1e3,
                whole.cpuMicros() / messages,
                waits.size(),
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 99 / 100),
                waits.getLast(),
                largestLog / 1048576.0);
    }

    private void importAll(int messages, long oldest, long step) throws Exception {
        for (int done = 0; done < messages; ) {
            store.begin();
            int first = done;
            while (done < Math.min(messages, first + TURN) && (live.isEmpty() || done == first)) {
                add(oldest + step * (messages - done), "old");
                done++;
            }
            List<Long> taken = new ArrayList<>();
            for (Long at = live.poll(); at != null; at = live.poll()) {
                add(++newest, "new");
                taken.add(at);
            }
            store.commit(done);
            for (long at : taken) waits.add((System.nanoTime() - at) / 1e6);
            largestLog = Math.max(largestLog, Files.size(log));
        }
    }

    private void add(long id, String kind) {
        MessageId messageId = new MessageId(id);
        Message message = new Message(
                messageId,
                chat,
                GeneratedProfile.address(1),
                "Friend",
                false,
                Body.text(words.sentence(60, random)),
                Instant.ofEpochMilli(messageId.epochMilli()),
                Delivery.RECEIVED,
                Protection.NONE);
        store.messages().insert(message, List.of(new NetworkMessageId("stanza-id", kind + id)));
    }

    private void speak(AtomicBoolean over) {
        while (!over.get()) {
            live.add(System.nanoTime());
            try {
                Thread.sleep(LIVE_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
