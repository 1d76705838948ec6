package org.tertulia.lab;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

final class IrcContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new IrcSubject(Lab.shared());
    }
}
