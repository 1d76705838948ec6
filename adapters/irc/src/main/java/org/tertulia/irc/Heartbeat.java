package org.tertulia.irc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notices a connection that is dead without saying so, and does what is due now and then. */
final class Heartbeat {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long QUIET_SECONDS = 25;
    private static final long DEAD_SECONDS = 50;
    private static final int CHORES = 6;

    private final Connection connection;
    private final AtomicBoolean dead = new AtomicBoolean();
    private final Thread thread = Thread.ofVirtual().name("irc-heartbeat").unstarted(this::watch);

    Heartbeat(Connection connection) {
        this.connection = connection;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /** Whether it was we who gave the connection up. */
    boolean dead() {
        return dead.get();
    }

    private void watch() {
        try {
            for (int look = 1; !dead.get(); look++) {
                Thread.sleep(LOOK);
                long silent = connection.wire.silentSeconds();
                if (silent >= DEAD_SECONDS) {
                    dead.set(true);
                    connection.wire.close();
                } else if (silent >= QUIET_SECONDS) {
                    connection.urgent("PING lag");
                }
                if (look % CHORES == 0) chores();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void chores() {
        connection.contacts.poll();
        connection.nicks.poll();
    }
}
