package org.tertulia.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Failure;

/** What the server says over the socket. What a commit changed comes before the answer to what brought it about. */
sealed interface Tell {

    /** Answers {@link Ask.Hello}. */
    record Welcome(int version, List<NetworkInfo> networks, SecretStorage storage) implements Tell {}

    /** What answers an {@link Ask}. */
    sealed interface Answer extends Tell {
        long id();
    }

    /** @param value what the command answers, or the next step of a way */
    record Done(long id, JsonNode value) implements Answer {}

    /** What the query answers, and the revision that it shows. */
    record Read(long id, long revision, JsonNode value) implements Answer {}

    record Failed(long id, Failure failure) implements Answer {}

    /**
     * One change of a commit.
     *
     * @param change an {@link org.tertulia.client.Change}
     * @param last whether the commit ends with it
     */
    record Changed(long revision, JsonNode change, boolean last) implements Tell {}

    /** Where secrets rest, when that has changed. */
    record Storage(SecretStorage storage) implements Tell {}

    /**
     * The last line.
     *
     * @param why in English, for the log; {@code null}: Tertulia closes
     */
    record Bye(@Nullable String why) implements Tell {}
}
