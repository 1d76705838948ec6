package org.example.echo;

import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.network.Network;

// tag::kit[]
class EchoContractTest extends NetworkContract {

    @Override
    protected NetworkUnderTest start() {
        Network network = new EchoNetwork();
        AtomicInteger count = new AtomicInteger();
        return new NetworkUnderTest() {
            @Override
            public Network network() {
                return network;
            }

            @Override
            public User freshUser(String name) {
                String unique = name + count.incrementAndGet();
                return new User(unique, new Address("echo", unique), "");
            }
        };
    }
}
// end::kit[]
