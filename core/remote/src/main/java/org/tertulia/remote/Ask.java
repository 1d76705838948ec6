package org.tertulia.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

/**
 * What a face says over the socket. An {@code id} is the face's own; the {@link Tell.Answer} carries it back. The server
 * takes them in order.
 */
sealed interface Ask {

    /** Of what both sides say; grows when a line of one version would be misunderstood by the other. */
    int VERSION = 1;

    /** The first line; {@link Tell.Welcome} answers. */
    record Hello(int version) implements Ask {}

    /** What is answered. */
    sealed interface Numbered extends Ask {
        long id();
    }

    /** @param command an {@link org.tertulia.client.Command} */
    record Submit(long id, JsonNode command) implements Numbered {}

    /** @param query an {@link org.tertulia.client.Query} */
    record Inquire(long id, JsonNode query) implements Numbered {}

    /** Whether to be told of every commit, from here on. */
    record Subscribe(boolean on) implements Ask {}

    /** The window, if there is one, comes to the front. */
    record Raise(long id) implements Numbered {}

    /**
     * Begins a way to an account: of a network, or back into one that is there.
     *
     * @param way the face's own number for it
     */
    record Begin(
            long id,
            long way,
            @Nullable String network,
            @Nullable AccountId account) implements Numbered {}

    /** The next step on a way; see {@link org.tertulia.client.SignIn#answer}. */
    record Step(long id, long way, Map<String, String> values, Map<String, Secret> secrets) implements Numbered {}

    /** Leaves a way. */
    record Leave(long way) implements Ask {}
}
