package org.tertulia.client;

import org.tertulia.model.Capabilities;
import org.tertulia.model.Presentation;

/**
 * A network that can be signed in to.
 *
 * @param name a proper name, not translated
 * @param presentation its mark and its words
 */
public record NetworkInfo(String id, String name, Capabilities capabilities, Presentation presentation) {}
