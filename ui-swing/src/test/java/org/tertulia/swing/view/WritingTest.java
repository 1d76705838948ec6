package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final int PAUSE = 50;

    private final Semaphore done = new Semaphore(0);
    private int looks;

    /** @param words what is to be seen each time somebody looks; the last, from then on */
    private Writing writes(String... words) {
        List<String> all = List.of(words);
        return new Writing(() -> all.get(Math.min(looks++, all.size() - 1)), PAUSE);
    }

    @Test
    void where_nobody_writes_nothing_waits() throws Exception {
        Writing writing = writes("");
        EventQueue.invokeAndWait(() -> writing.atPause(done::release));
        assertEquals(1, done.availablePermits());
    }

    @Test
    void who_is_writing_comes_to_the_end_of_the_word_first() throws Exception {
        Writing writing = writes("h", "he", "hel", "hello", "hello");
        EventQueue.invokeAndWait(() -> writing.atPause(done::release));
        assertEquals(0, done.availablePermits());
        assertTrue(done.tryAcquire(20, TimeUnit.SECONDS));
        EventQueue.invokeAndWait(() -> assertEquals(5, looks));
    }

    @Test
    void what_comes_later_takes_the_place_of_what_waits() throws Exception {
        Writing writing = writes("h");
        EventQueue.invokeAndWait(() -> {
            writing.atPause(() -> done.release(100));
            writing.atPause(done::release);
        });
        assertTrue(done.tryAcquire(20, TimeUnit.SECONDS));
        EventQueue.invokeAndWait(() -> {});
        assertEquals(0, done.availablePermits());
    }
}
