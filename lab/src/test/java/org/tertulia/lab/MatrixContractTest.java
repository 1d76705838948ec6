package org.tertulia.lab;

import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;

final class MatrixContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        return new MatrixSubject(Lab.shared());
    }
}
