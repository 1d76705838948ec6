package org.tertulia.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.store.NativeLibrary;
import org.tertulia.store.Reader;
import org.tertulia.store.Store;

/**
 * Asks a profile of a million messages everything that a person asks it, through {@link Reader} and in plain SQL, and
 * prints what it took. The aim: the first 50 within 20 ms (p99), at most twice the processor time of plain SQL.
 *
 * <p>Run: {@code StoreBench <profile.db> [messages]}; the profile is generated when it is not there.
 */
public final class StoreBench {

    private static final int WARM_UP = 3_000;
    private static final int RUNS = 2_000;
    private static final int PAGE = 50;

    private final Reader reader;
    private final BareSql bare;

    private StoreBench(Reader reader, BareSql bare) {
        this.reader = reader;
        this.bare = bare;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        NativeLibrary.unpackInto(file.toAbsolutePath().resolveSibling("native"));
        if (!Files.exists(file)) GeneratedProfile.main(arguments);
        long start = System.nanoTime();
        try (Store store = Store.open(file);
                BareSql bare = new BareSql(file)) {
            System.out.printf(
                    Locale.ROOT,
                    "opened in %.0f ms, %.0f MiB%n",
                    (System.nanoTime() - start) / 1e6,
                    Files.size(file) / 1048576.0);
            new StoreBench(store.reader(), bare).run();
        }
    }

    @SuppressWarnings("SystemOut")
    private void run() throws Exception {
        List<Conversation> conversations = reader.conversations().value();
        System.out.println(
                "| newest 50 | rows | p50 ms | p99 ms | CPU p99 ms | CPU us | plain SQL p50 ms | CPU us | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Question question : new Questions(conversations, bare.senderToken(GeneratedProfile.rareSender())).all())
            ask(question);
        opening(conversations);
        nextPage(conversations);
    }

    private void ask(Question question) throws Exception {
        int variants = question.requests().size();
        int rows = reader.search(question.requests().getFirst()).value().hits().size();
        int plain = bare.search(question.expressions().getFirst(), question.since());
        if (rows != Math.min(plain, PAGE)) throw new IllegalStateException(question + ": " + rows + " and " + plain);
        print(
                question.name(),
                rows,
                Timings.of(i -> reader.search(question.requests().get(i % variants)), WARM_UP, RUNS),
                Timings.of(
                        i -> bare.search(question.expressions().get(i % variants), question.since()), WARM_UP, RUNS));
    }

    private void opening(List<Conversation> conversations) throws Exception {
        int count = conversations.size();
        print(
                "opening a conversation",
                PAGE,
                Timings.of(i -> reader.timeline(conversations.get(i * 7 % count).id(), null, PAGE, 0), WARM_UP, RUNS),
                Timings.of(
                        i -> bare.page(conversations.get(i * 7 % count).id().value(), Long.MAX_VALUE), WARM_UP, RUNS));
    }

    /** Backwards through the large room, page by page. */
    private void nextPage(List<Conversation> conversations) throws Exception {
        ConversationId large =
                Questions.numbered(conversations, GeneratedProfile.LARGE).id();
        MessageId[] place = new MessageId[WARM_UP + RUNS];
        MessageId before = new MessageId((1L << 52) - 1);
        for (int i = 0; i < place.length; i++) {
            place[i] = before;
            List<Message> page = reader.timeline(large, before, PAGE, 0).value().messages();
            before = page.isEmpty() ? before : page.getFirst().id();
        }
        print(
                "next page",
                PAGE,
                Timings.of(i -> reader.timeline(large, place[i], PAGE, 0), WARM_UP, RUNS),
                Timings.of(i -> bare.page(large.value(), place[i].value()), WARM_UP, RUNS));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String name, int rows, Timings ours, Timings plain) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.0f | %.2f | %.0f | %.2f |%n",
                name,
                rows,
                ours.millis(0.5),
                ours.millis(0.99),
                ours.cpuMillis(0.99),
                ours.cpuMicros(),
                plain.millis(0.5),
                plain.cpuMicros(),
                ours.cpuMicros() / plain.cpuMicros());
    }
}
