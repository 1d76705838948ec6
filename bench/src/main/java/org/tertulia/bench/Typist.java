package org.tertulia.bench;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.RepaintManager;
import org.tertulia.swing.view.composer.ComposerText;

/**
 * Presses a key every 60 to 100 ms, by a timetable that a slow window does not slow down, and notes when each character
 * had been painted: from right before the key is given to the X server until the event thread has finished the event
 * after which the field holds the character and has nothing left to paint.
 */
final class Typist {

    private static final int LONGEST = 120;

    private final ComposerText field;
    private final Robot robot;
    private final Random random = new Random(7);
    private final List<Key> pressed = new ArrayList<>();
    private volatile int painted;
    private volatile int cleared;
    private volatile boolean running = true;

    /** A key press; {@code painted} is 0 as long as it has not been. */
    static final class Key {
        final long at;
        volatile long painted;

        Key(long at) {
            this.at = at;
        }

        long nanos() {
            return painted - at;
        }
    }

    Typist(ComposerText field, EventThreadWatch watch) throws AWTException {
        this.field = field;
        this.robot = new Robot();
        watch.afterEach(this::look);
    }

    Thread start() {
        return Thread.ofPlatform().daemon().name("typist").start(this::type);
    }

    void stop() {
        running = false;
    }

    /** Those of a stretch of time, in their order. */
    List<Key> pressed(long from, long to) {
        synchronized (pressed) {
            return pressed.stream().filter(key -> key.at >= from && key.at < to).toList();
        }
    }

    private void type() {
        try {
            long next = System.nanoTime();
            while (running) {
                next += TimeUnit.MILLISECONDS.toNanos(60 + random.nextInt(41));
                long wait = next - System.nanoTime();
                if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
                int code = KeyEvent.VK_A + random.nextInt(26);
                int count = press(System.nanoTime());
                robot.keyPress(code);
                robot.keyRelease(code);
                if (count - cleared >= LONGEST) clear(count);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int press(long at) {
        synchronized (pressed) {
            pressed.add(new Key(at));
            return pressed.size();
        }
    }

    /** A new draft, once all of the old one has been painted. */
    private void clear(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (painted < count && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(2);
        CountDownLatch done = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            cleared = count;
            field.draft("");
            done.countDown();
        });
        done.await();
    }

    /** After every event. */
    private void look() {
        int held = cleared + field.getDocument().getLength();
        if (held <= painted) return;
        if (!RepaintManager.currentManager(field).getDirtyRegion(field).isEmpty()) return;
        long now = System.nanoTime();
        synchronized (pressed) {
            for (int i = painted; i < Math.min(held, pressed.size()); i++) pressed.get(i).painted = now;
        }
        painted = held;
    }
}
