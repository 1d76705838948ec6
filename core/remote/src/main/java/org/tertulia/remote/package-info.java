/**
 * The messenger for other processes: {@link org.tertulia.remote.MessengerServer} offers it on a socket of the profile,
 * {@link org.tertulia.remote.RemoteMessenger} is it from the other side. One JSON object a line, named by its
 * {@code @type}; {@link org.tertulia.remote.Ask} and {@link org.tertulia.remote.Tell} are all that is said.
 */
@NullMarked
package org.tertulia.remote;

import org.jspecify.annotations.NullMarked;
