package org.example.echo;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

class EchoContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new EchoSubject();
    }
}
