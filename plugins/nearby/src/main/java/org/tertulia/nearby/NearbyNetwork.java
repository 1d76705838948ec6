package org.tertulia.nearby;

import java.util.Map;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Capabilities.Level;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presentation;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.Session;

/** People nearby (XEP-0174): one account is one name on whatever network this computer is in. */
public final class NearbyNetwork implements Network {

    private static final Presentation PRESENTATION = Presentation.beside(NearbyNetwork.class, "PN", "#7A4A12", "es");

    /** What the other side's program can do is known only when it has done it. */
    static final Capabilities CAPABILITIES = new Capabilities(Map.of(
            Capabilities.PRESENCE, Level.FULL,
            Capabilities.TYPING, Level.PARTIAL,
            Capabilities.RECEIPTS, Level.PARTIAL));

    private final Timing timing;
    private final Doorstep doorstep = new Doorstep();

    public NearbyNetwork() {
        this(Timing.USUAL);
    }

    NearbyNetwork(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String id() {
        return Names.SCHEME;
    }

    @Override
    public String name() {
        return "People nearby";
    }

    @Override
    public Presentation presentation() {
        return PRESENTATION;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Outcome<Address> address(String typed) {
        return Names.typed(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new NearbyLogin(context);
    }

    @Override
    public Session open(AdapterContext context) {
        return new NearbySession(context, doorstep, timing);
    }
}
