/**
 * The contract that an adapter fulfils: it turns wire into events and commands into wire, and nothing else. It does not
 * keep history, order messages, remove doubles, choose a route, notify, reconnect, or invent a fall-back.
 *
 * <p>Order and threads: the core calls a session from threads of its own that may wait, never from the thread that
 * commits. Events go to the {@link org.tertulia.network.EventSink} from the adapter's own threads.
 */
@NullMarked
package org.tertulia.network;

import org.jspecify.annotations.NullMarked;
