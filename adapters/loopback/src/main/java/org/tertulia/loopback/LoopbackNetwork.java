package org.tertulia.loopback;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Capabilities.Level;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.Session;

/** A network in memory. Its server is this process, so nothing said here goes anywhere. */
public final class LoopbackNetwork implements Network {

    private static final Capabilities CAPABILITIES = new Capabilities(Map.of(
            Capabilities.REGISTRATION, Level.FULL,
            Capabilities.BLOCKING, Level.FULL,
            Capabilities.CONTACT_REQUESTS, Level.FULL,
            Capabilities.PRESENCE, Level.FULL,
            Capabilities.AVATARS, Level.PARTIAL,
            Capabilities.TYPING, Level.FULL,
            Capabilities.RECEIPTS, Level.PARTIAL,
            Capabilities.ROOMS, Level.FULL,
            Capabilities.HISTORY, Level.FULL,
            Capabilities.RESEND, Level.PARTIAL));

    private static final Capabilities OPEN_TO_VISITORS = withDoor();
    private static final Presentation PRESENTATION = Presentation.beside(LoopbackNetwork.class, "∞", "#5A6478", "es");

    private final LoopbackServer server;
    private final boolean visitors;
    private boolean empty;

    public LoopbackNetwork(LoopbackServer server) {
        this(server, false);
    }

    private static Capabilities withDoor() {
        Map<String, Level> levels = new HashMap<>(CAPABILITIES.levels());
        levels.put(Capabilities.LOOK_AROUND, Level.FULL);
        return new Capabilities(levels);
    }

    private LoopbackNetwork(LoopbackServer server, boolean visitors) {
        this.server = server;
        this.visitors = visitors;
        this.empty = visitors;
    }

    /** A network with people in it who talk and answer, and a door for looking around without an account. */
    public static LoopbackNetwork demo() {
        return demo(InstantSource.system());
    }

    /** @param clock the demo's past lies right before the time that it tells when somebody first looks */
    public static LoopbackNetwork demo(InstantSource clock) {
        return new LoopbackNetwork(new LoopbackServer(clock), true);
    }

    /** The people of a demo come in when somebody first looks: who has no account here does not wait for them at the start. */
    public synchronized LoopbackServer server() {
        if (empty) new DemoCast(server).enter();
        empty = false;
        return server;
    }

    @Override
    public String id() {
        return Addresses.SCHEME;
    }

    @Override
    public String name() {
        return "Loopback (offline)";
    }

    @Override
    public Presentation presentation() {
        return PRESENTATION;
    }

    @Override
    public Capabilities capabilities() {
        return visitors ? OPEN_TO_VISITORS : CAPABILITIES;
    }

    @Override
    public Outcome<Address> address(String typed) {
        return Addresses.person(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new LoopbackLogin(
                server(), visitors, context.known().map(KnownAccount::address).orElse(null));
    }

    @Override
    public Session open(AdapterContext context) {
        return new LoopbackSession(server(), visitors, context, CAPABILITIES);
    }
}
