package org.tertulia.network;

import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;

/**
 * A message to put on the wire.
 *
 * @param conversation bare
 * @param wireId the name under which it travels (XEP-0359 origin-id, Matrix transaction id); the same at every attempt
 */
public record OutgoingMessage(OutboxId id, Address conversation, Conversation.Kind kind, Body body, String wireId) {}
