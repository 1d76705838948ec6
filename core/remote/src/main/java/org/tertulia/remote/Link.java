package org.tertulia.remote;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection: lines come in on one thread and go out on another, each in order. Who says something never
 * waits: an other end that is so slow that {@value #MOST_WAITING} pieces wait for it is cut.
 *
 * <p>Safe for any thread.
 */
final class Link implements AutoCloseable {

    static final int MOST_WAITING = 10_000;
    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    /** Who listens, on the reading thread; it may wait there. */
    interface Ear {

        /** @throws IOException when nothing more is to be said: the connection ends */
        void heard(String line) throws IOException;

        /** The last that is heard, once. */
        void ended();
    }

    /** @param words put together, and into JSON, on the writing thread */
    private record Saying(int weight, Supplier<Stream<String>> words) {}

    private final SocketChannel channel;
    private final int longest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<Saying> waiting = new ArrayDeque<>();
    private final CountDownLatch spoken = new CountDownLatch(1);
    private int weight;
    private boolean closing;

    /** @param longest the longest line that is listened to, in bytes */
    Link(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    void start(String name, Ear ear) {
        Thread.ofVirtual().name(name + "-in").start(() -> listen(ear));
        Thread.ofVirtual().name(name + "-out").start(this::speak);
    }

    void say(String line) {
        say(1, () -> Stream.of(line));
    }

    /** @param weight how many pieces it is */
    void say(int weight, Supplier<Stream<String>> words) {
        lock.lock();
        try {
            if (closing) return;
            if (!waiting.isEmpty() && this.weight + weight > MOST_WAITING) {
                LOG.log(INFO, "the other end of a socket takes nothing and is cut");
                close();
                return;
            }
            waiting.add(new Saying(weight, words));
            this.weight += weight;
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Says what waits and a last line, and ends; does not wait for that. */
    void sayLast(String line) {
        say(line);
        lock.lock();
        try {
            closing = true;
            more.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all is said, or the time is over, and ends. */
    void finish(long nanos) {
        try {
            spoken.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Cuts it; what waits is not said. Harmless twice. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            waiting.clear();
            more.signal();
            channel.close();
        } catch (IOException e) {
            LOG.log(INFO, "a socket was not closed in order: {0}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void listen(Ear ear) {
        try {
            LineReader lines = new LineReader(channel, longest);
            for (String line = lines.next(); line != null; line = lines.next()) ear.heard(line);
        } catch (ClosedChannelException e) {
            // We have closed it.
        } catch (IOException e) {
            LOG.log(INFO, "a connection of the socket ends: {0}", e.getMessage());
        } finally {
            close();
            ear.ended();
        }
    }

    private void speak() {
        try {
            for (Saying next = next(); next != null; next = next()) {
                Iterator<String> lines = next.words.get().iterator();
                while (lines.hasNext()) write(lines.next());
                said(next);
            }
        } catch (ClosedChannelException e) {
            // We have closed it.
        } catch (IOException e) {
            LOG.log(INFO, "a connection of the socket ends: {0}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(ERROR, "a defect: a connection of the socket ends", e);
        } finally {
            close();
            spoken.countDown();
        }
    }

    private @Nullable Saying next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) more.await();
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void said(Saying saying) {
        lock.lock();
        try {
            weight -= saying.weight;
        } finally {
            lock.unlock();
        }
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
    }
}
