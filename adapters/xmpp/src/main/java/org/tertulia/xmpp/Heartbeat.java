package org.tertulia.xmpp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smackx.ping.packet.Ping;

/** Notices a connection that is dead without saying so: after {@link #QUIET} of silence it asks (XEP-0199). */
record Heartbeat(Wire wire, BooleanSupplier busy, Runnable dead) {

    private static final Duration QUIET = Duration.ofSeconds(25);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Until interrupted, or until {@code online} no longer holds. */
    void watch(BooleanSupplier online) {
        try {
            while (online.getAsBoolean()) {
                Thread.sleep(LOOK);
                if (online.getAsBoolean() && quiet() && !answers()) {
                    // while the core keeps the reader waiting, the answer may lie behind it
                    if (!busy.getAsBoolean() && online.getAsBoolean()) dead.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean quiet() {
        long last = wire.connection().getLastStanzaReceived();
        // Smack's stamp is the system's time
        return !busy.getAsBoolean() && System.currentTimeMillis() - last > QUIET.toMillis();
    }

    private boolean answers() throws InterruptedException {
        Ping ping = new Ping(wire.self().asDomainBareJid());
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        wire.connection()
                .sendIqRequestAsync(ping, ANSWER.toMillis())
                .onSuccess(pong -> answered.complete(true))
                .onError(problem -> answered.complete(problem instanceof XMPPErrorException));
        try {
            return answered.get(ANSWER.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
