package org.tertulia.network;

import org.tertulia.model.Address;

/** Typing notices (XEP-0085, m.typing, +typing). */
public interface Typing extends Ability {

    /** Tells the conversation; best effort. The core calls it at most once a second and says {@code false} at the end. */
    void typing(Address conversation, boolean typing);
}
