package org.tertulia.nearby;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

/** Both ends on loopback: they announce themselves to nobody else, and find each other all the same. */
class NearbyContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new NearbySubject();
    }
}
