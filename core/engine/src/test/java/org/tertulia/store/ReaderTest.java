package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReaderTest {

    private static final int READERS = 8;
    private static final int TURNS = 150;

    @TempDir
    Path folder;

    @Test
    void manyReadersSeeWholeTurnsInOrderWhileTheCoreWrites() throws Exception {
        try (World world = new World(folder);
                ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) answers.add(readers.submit(() -> watch(world, over)));
            for (int turn = 0; turn < TURNS; turn++) {
                world.store.begin();
                world.add(world.chat, World.ANA, "first half");
                world.add(world.chat, World.ANA, "second half");
                world.commit();
            }
            over.set(true);
            for (Future<Integer> answer : answers) assertTrue(answer.get() > 0);
        }
    }

    /** @return how often it looked */
    private static int watch(World world, AtomicBoolean over) {
        int looks = 0;
        long seen = 0;
        boolean last;
        do {
            last = over.get();
            Stamped<TimelineRows> page = world.store.reader().timeline(world.chat, null, 500, 0);
            assertTrue(page.revision() >= seen, "revisions do not go back");
            seen = page.revision();
            assertEquals(2 * (seen - 1), page.value().messages().size(), "two messages a turn");
            SearchRequest half = new SearchRequest("half", null, null, null, null, null, 500);
            Stamped<SearchRows> found = world.store.reader().search(half);
            assertEquals(2 * (found.revision() - 1), found.value().hits().size(), "the index goes with them");
            looks++;
        } while (!last);
        return looks;
    }
}
