package org.tertulia.network;

import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;

/** A chat network that Tertulia can speak: what it is, what it can do, and how to sign in. Safe for any thread. */
public interface Network {

    /** Lower-case ASCII, never changes: it is stored with every account. Also the scheme of its addresses. */
    String id();

    /** What people call it; a proper name, not translated. */
    String name();

    /** Its mark and its words. Does not block: read once, into a constant. */
    default Presentation presentation() {
        return Presentation.NONE;
    }

    /** What the network can do at its best; a session may be able to do less. */
    Capabilities capabilities();

    /**
     * What a person typed, as the canonical address of somebody on this network, or a failure that says how one looks.
     * A scheme before it ({@code ID:}) has been taken off. Does not block.
     */
    Outcome<Address> address(String typed);

    /** Starts the way to a new account, or to the one that the context knows. Does not block. */
    LoginFlow login(LoginContext context);

    /** Makes a session, not yet connected, for an account whose login is done. Does not block. */
    Session open(AdapterContext context);
}
