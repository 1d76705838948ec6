package org.tertulia.store;

import org.tertulia.model.Gap;

/**
 * A hole in a conversation.
 *
 * @param token what the adapter needs to fetch it; names the gap within its conversation
 */
public record GapRow(Gap gap, String token) {}
