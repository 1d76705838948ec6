/**
 * The kit: scenarios that every adapter must pass, written once against {@link org.tertulia.client.Messenger}. An
 * adapter's test extends {@link org.tertulia.contract.NetworkContract} and says how its server is reached.
 */
@NullMarked
package org.tertulia.contract;

import org.jspecify.annotations.NullMarked;
