package org.tertulia.client;

import org.tertulia.model.Capabilities;

/**
 * A network that can be signed in to.
 *
 * @param name a proper name, not translated
 */
public record NetworkInfo(String id, String name, Capabilities capabilities) {}
