package org.tertulia.loopback;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

class LoopbackContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new LoopbackSubject();
    }
}
