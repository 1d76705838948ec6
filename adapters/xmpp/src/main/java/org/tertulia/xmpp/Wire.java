package org.tertulia.xmpp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jxmpp.jid.EntityBareJid;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;

/** What every part of a session needs: the connection, the door into the core, and threads that may wait. */
final class Wire {

    /** Something that talks to the server and may wait for its answer. */
    interface Talk<T> {
        T run() throws Exception;
    }

    private final AdapterContext context;
    private final EntityBareJid self;
    private final XMPPTCPConnection connection;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService orderly = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("xmpp-orderly").factory());

    Wire(AdapterContext context, XMPPTCPConnection connection, EntityBareJid self) {
        this.context = context;
        this.connection = connection;
        this.self = self;
    }

    AdapterContext context() {
        return context;
    }

    EntityBareJid self() {
        return self;
    }

    XMPPTCPConnection connection() {
        return connection;
    }

    CompletionStage<Void> emit(NetworkEvent event) {
        return context.sink().accept(event);
    }

    CompletionStage<Void> emit(List<NetworkEvent> events, List<Write> state) {
        return context.sink().accept(new EventBatch(events, state));
    }

    /** Runs on a thread of its own that may wait. Nothing happens once the session is closed. */
    void async(Runnable task) {
        submit(workers, task);
    }

    /** Runs on the one thread that keeps the order of such tasks, and may wait. */
    void inOrder(Runnable task) {
        submit(orderly, task);
    }

    private static void submit(ExecutorService threads, Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            // the session is closed: nobody waits for it any more
        }
    }

    /** Sends a request and waits for its answer. Never from the thread that reads. */
    <I extends IQ> I ask(IQ request) throws Exception {
        return connection.sendIqRequestAndWaitForResponse(request);
    }

    void send(Stanza stanza) throws NotConnectedException, InterruptedException {
        connection.sendStanza(stanza);
    }

    /** For an ability: runs on a thread that may wait; what goes wrong is the outcome. */
    <T> CompletionStage<Outcome<T>> outcome(Talk<Outcome<T>> talk) {
        var stage = new CompletableFuture<Outcome<T>>();
        try {
            workers.execute(() -> stage.complete(attempt(talk)));
        } catch (RejectedExecutionException closed) {
            stage.complete(Outcome.failed(Failure.Kind.DISCONNECTED, "The account is closed"));
        }
        return stage;
    }

    private static <T> Outcome<T> attempt(Talk<Outcome<T>> talk) {
        try {
            return talk.run();
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            return Outcome.failed(Failures.of(e));
        }
    }

    /** Like {@link #outcome}, for what has nothing to tell but that it worked. */
    CompletionStage<Outcome<Nothing>> perform(Step step) {
        return outcome(() -> {
            step.run();
            return Outcome.ok();
        });
    }

    interface Step {
        void run() throws Exception;
    }

    void close() {
        workers.shutdownNow();
        orderly.shutdownNow();
    }
}
