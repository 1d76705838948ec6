package org.tertulia.swing.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.model.ChangeEar;

class BridgeTest {

    private final FakeMessenger messenger = new FakeMessenger();

    /** Remembers what it hears. */
    private static final class Ear implements ChangeEar {
        final List<Long> heard = new ArrayList<>();
        final CountDownLatch enough;
        int bursts;
        int rereads;
        boolean elsewhere;

        Ear(int expected) {
            enough = new CountDownLatch(expected);
        }

        @Override
        public void changed(long revision, Change change) {
            elsewhere |= !SwingUtilities.isEventDispatchThread();
            heard.add(revision);
            enough.countDown();
        }

        @Override
        public void settled() {
            bursts++;
        }

        @Override
        public void reread() {
            rereads++;
            enough.countDown();
        }
    }

    @Test
    void ten_thousand_changes_come_in_order_in_few_bursts() throws Exception {
        Ear ear = new Ear(10_000);
        try (Bridge bridge = new Bridge(messenger)) {
            bridge.listen(ear);
            for (int i = 0; i < 10_000; i++) {
                messenger.commit(new Change.PromptClosed(i));
                if (i % 2_000 == 1_999) EventThread.await(() -> {});
                if (i % 100 == 0) letItDrain(ear, i);
            }
            assertTrue(ear.enough.await(20, TimeUnit.SECONDS));
        }
        assertEquals(10_000, ear.heard.size());
        assertEquals(ear.heard.stream().sorted().toList(), ear.heard);
        assertTrue(ear.bursts < 1_000, ear.bursts + " bursts");
        assertEquals(0, ear.rereads);
        assertTrue(!ear.elsewhere);
    }

    /** Keeps less than the most waiting, by waiting for what has been told and not for a time. */
    private static void letItDrain(Ear ear, int told) throws InterruptedException {
        while (told - (10_000 - ear.enough.getCount()) > Bridge.MOST_WAITING / 2) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Test
    void a_key_press_waits_behind_one_burst_at_most_while_thousands_come() throws Exception {
        Ear ear = new Ear(1);
        AtomicInteger keys = new AtomicInteger();
        try (Bridge bridge = new Bridge(messenger)) {
            bridge.listen(ear);
            Thread flood = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 50_000; i++) messenger.commit(new Change.PromptClosed(i));
            });
            while (flood.isAlive()) {
                EventThread.await(keys::incrementAndGet);
            }
            flood.join();
        }
        assertTrue(keys.get() > 0);
        assertTrue(ear.bursts + ear.rereads < 5_000, "bursts " + ear.bursts + ", rereads " + ear.rereads);
    }

    @Test
    void with_too_many_waiting_the_models_are_told_to_read_again() {
        List<Runnable> later = new ArrayList<>();
        Ear ear = new Ear(1);
        try (Bridge bridge = new Bridge(messenger, later::add, System::nanoTime)) {
            bridge.listen(ear);
            for (int i = 0; i <= Bridge.MOST_WAITING; i++) messenger.commit(new Change.PromptClosed(i));
            assertEquals(1, later.size());
            later.removeFirst().run();
            assertEquals(1, ear.rereads);
            assertEquals(List.of(), ear.heard);
        }
    }

    @Test
    void the_second_burst_waits_until_the_pause_is_over() throws Exception {
        List<Runnable> later = new ArrayList<>();
        CountDownLatch second = new CountDownLatch(1);
        try (Bridge bridge = new Bridge(
                messenger,
                work -> {
                    later.add(work);
                    if (later.size() == 2) second.countDown();
                },
                System::nanoTime)) {
            messenger.commit(new Change.PromptClosed(1));
            later.getFirst().run();
            messenger.commit(new Change.PromptClosed(2));
            messenger.commit(new Change.PromptClosed(3));
            assertTrue(second.await(10, TimeUnit.SECONDS));
            assertEquals(2, later.size());
        }
    }

    /** What is due is handed over by who commits, what has to wait by a clock of its own. */
    @Test
    void behind_a_flood_the_pause_is_longer() throws Exception {
        AtomicLong now = new AtomicLong();
        BlockingQueue<Thread> handedOver = new LinkedBlockingQueue<>();
        List<Runnable> drains = new CopyOnWriteArrayList<>();
        Executor eventThread = work -> {
            drains.add(work);
            handedOver.add(Thread.currentThread());
        };
        try (Bridge bridge = new Bridge(messenger, eventThread, now::get)) {
            for (int few : new int[] {1, Bridge.FLOOD, Bridge.FLOOD + 1, 1}) {
                now.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
                for (int i = 0; i < few; i++) messenger.commit(new Change.PromptClosed(i));
                Thread by = handedOver.poll(10, TimeUnit.SECONDS);
                boolean behindTheFlood = drains.size() == 4;
                assertEquals(behindTheFlood, by != Thread.currentThread(), drains.size() + " drains");
                drains.getLast().run();
            }
        }
    }

    @Test
    void one_that_fails_does_not_make_the_others_deaf() {
        List<Runnable> later = new ArrayList<>();
        Ear ear = new Ear(1);
        try (Bridge bridge = new Bridge(messenger, later::add, System::nanoTime)) {
            bridge.listen(new ChangeEar() {
                @Override
                public void changed(long revision, Change change) {
                    throw new IllegalStateException("on purpose");
                }

                @Override
                public void settled() {}

                @Override
                public void reread() {}
            });
            bridge.listen(ear);
            messenger.commit(new Change.PromptClosed(1));
            later.forEach(Runnable::run);
        }
        assertEquals(List.of(1L), ear.heard);
        assertEquals(0, messenger.listeners());
    }
}
