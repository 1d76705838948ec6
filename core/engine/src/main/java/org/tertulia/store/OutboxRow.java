package org.tertulia.store;

import org.tertulia.model.AccountId;
import org.tertulia.model.OutboxItem;

/**
 * Something we wrote that no network has accepted yet.
 *
 * @param account the conversation's
 * @param wireId the name under which it travels; the same at every attempt
 */
public record OutboxRow(OutboxItem item, AccountId account, String wireId) {}
