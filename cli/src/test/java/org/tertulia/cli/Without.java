package org.tertulia.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Outcome;
import org.tertulia.network.Ability;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** A network that lacks something: as IRC cannot tell, after a connection has broken, what it has taken. */
record Without(Network real, String capability) implements Network {

    @Override
    public String id() {
        return real.id();
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public Capabilities capabilities() {
        return without(real.capabilities());
    }

    private Capabilities without(Capabilities all) {
        Map<String, Capabilities.Level> levels = new HashMap<>(all.levels());
        levels.remove(capability);
        return new Capabilities(levels);
    }

    @Override
    public Outcome<Address> address(String typed) {
        return real.address(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return real.login(context);
    }

    @Override
    public Session open(AdapterContext context) {
        return new Less(real.open(context), this::without);
    }

    private record Less(Session real, UnaryOperator<Capabilities> without) implements Session {

        @Override
        public void connect() {
            real.connect();
        }

        @Override
        public void send(OutgoingMessage message) {
            real.send(message);
        }

        @Override
        public <A extends Ability> Optional<A> ability(Class<A> kind) {
            return real.ability(kind);
        }

        @Override
        public Capabilities capabilities() {
            return without.apply(real.capabilities());
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
