package org.tertulia.network;

import java.util.Optional;
import org.tertulia.model.Capabilities;

/**
 * One account's life on its network. The core connects it, and connects it again after it has said
 * {@link NetworkEvent.Disconnected}; the session itself never reconnects, so that there is one policy for all.
 *
 * <p>After {@link #connect}, exactly one of {@code Connected} and {@code Disconnected} follows; after {@code Connected},
 * exactly one {@code Disconnected}, unless the session is closed. What was sent and not answered when the connection
 * goes is not reported: the core knows it.
 */
public interface Session extends AutoCloseable {

    /** Starts connecting. Does not block. */
    void connect();

    /**
     * Puts a message on the wire and returns when it is in the hands of the transport. Called by one thread at a time,
     * in the order of writing, only while connected; may block while the transport is full. Answers through the sink:
     * {@code SendConfirmed}, {@code SendFailed}, or an echo of it as {@code MessageReceived}. Throws nothing.
     */
    void send(OutgoingMessage message);

    /** What it can do beyond sending, or empty when this network, or this server, cannot. Does not block. */
    <A extends Ability> Optional<A> ability(Class<A> kind);

    /** What this session can do now; more exact than the network's. */
    Capabilities capabilities();

    /** Says good-bye, closes, frees all threads. May block, at most 5 s. Harmless when called twice. */
    @Override
    void close();
}
