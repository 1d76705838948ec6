package org.tertulia.lab;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

final class XmppContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new XmppSubject(Lab.shared());
    }
}
