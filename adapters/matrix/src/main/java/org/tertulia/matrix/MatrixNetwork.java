package org.tertulia.matrix;

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

/** Matrix (client-server API), with end-to-end encryption. A contact is somebody with whom we share a direct chat. */
public final class MatrixNetwork implements Network {

    private static final Presentation PRESENTATION = Presentation.beside(MatrixNetwork.class, "m", "#087A5D", "es");

    static final Capabilities CAPABILITIES = new Capabilities(Map.of(
            Capabilities.AVATARS, Level.PARTIAL,
            Capabilities.REGISTRATION, Level.PARTIAL,
            Capabilities.CONTACT_REQUESTS, Level.FULL,
            Capabilities.PRESENCE, Level.FULL,
            Capabilities.TYPING, Level.FULL,
            // read, where they tell; never delivered
            Capabilities.RECEIPTS, Level.PARTIAL,
            Capabilities.ROOMS, Level.FULL,
            Capabilities.HISTORY, Level.FULL,
            // the server knows a transaction again
            Capabilities.RESEND, Level.FULL));

    @Override
    public String id() {
        return Mxids.SCHEME;
    }

    @Override
    public String name() {
        return "Matrix";
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
        return Mxids.typed(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new MatrixLogin(context);
    }

    @Override
    public Session open(AdapterContext context) {
        return new MatrixSession(context);
    }
}
