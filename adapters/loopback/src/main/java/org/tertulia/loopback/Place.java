package org.tertulia.loopback;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;

/**
 * Where in an archive a frame stands.
 *
 * @param archive the room's address, or empty for the account's own archive of direct conversations
 * @param sequence the archive is known up to here once the frame is committed
 * @param before the sequence of the message before it in its conversation, 0 for none
 * @param conversation whose message it is, or {@code null} for a whole catch-up
 */
record Place(
        String archive,
        long sequence,
        long before,
        @Nullable Address conversation) {}
