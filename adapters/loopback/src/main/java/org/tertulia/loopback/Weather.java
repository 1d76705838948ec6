package org.tertulia.loopback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tertulia.model.Failure;

/**
 * How one account's connection misbehaves: nothing of it happens until it is asked for. Safe for any thread. Incoming
 * faults hit messages only, and only while they are live: an archive tells the truth.
 */
public final class Weather {

    private Duration delay = Duration.ZERO;
    private int drops;
    private int doubles;
    private int swaps;
    private boolean losing;
    private boolean cutting;
    private final Deque<Failure> refusals = new ArrayDeque<>();

    Weather() {}

    /** All that comes in takes so long, from now on. */
    public synchronized Weather delaying(Duration by) {
        delay = by;
        return this;
    }

    /** The next messages never come in; the next one after them tells that something is missing. */
    public synchronized Weather dropping(int messages) {
        drops = messages;
        return this;
    }

    /** The next messages come in twice. */
    public synchronized Weather doubling(int messages) {
        doubles = messages;
        return this;
    }

    /** The next message comes in behind the one after it; so many times. */
    public synchronized Weather swapping(int pairs) {
        swaps = pairs;
        return this;
    }

    /** The connection breaks before the next message that we send reaches the server. */
    public synchronized Weather losingNextSend() {
        losing = true;
        return this;
    }

    /** The server takes the next message that we send; the connection breaks before we hear of it. */
    public synchronized Weather cuttingAfterNextSend() {
        cutting = true;
        return this;
    }

    /** The server says no to the next message that we send. */
    public synchronized Weather refusingNextSend(Failure failure) {
        refusals.add(failure);
        return this;
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized boolean takeDrop() {
        return drops > 0 && drops-- > 0;
    }

    synchronized boolean takeDouble() {
        return doubles > 0 && doubles-- > 0;
    }

    synchronized boolean takeSwap() {
        return swaps > 0 && swaps-- > 0;
    }

    synchronized boolean takeLoss() {
        boolean was = losing;
        losing = false;
        return was;
    }

    synchronized boolean takeCut() {
        boolean was = cutting;
        cutting = false;
        return was;
    }

    synchronized Optional<Failure> takeRefusal() {
        return Optional.ofNullable(refusals.poll());
    }
}
