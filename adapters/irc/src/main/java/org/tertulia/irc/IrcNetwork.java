package org.tertulia.irc;

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

/** IRC (RFC 1459, 2812 and IRCv3): one account is one nick on one network. */
public final class IrcNetwork implements Network {

    private static final Presentation PRESENTATION = Presentation.beside(IrcNetwork.class, "#", "#7451E8", "es");

    @Override
    public String id() {
        return Addresses.SCHEME;
    }

    @Override
    public String name() {
        return "IRC";
    }

    @Override
    public Presentation presentation() {
        return PRESENTATION;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities(true);
    }

    /** @param tags whether the server carries message-tags: then people see each other typing */
    static Capabilities capabilities(boolean tags) {
        return new Capabilities(Map.of(
                Capabilities.REGISTRATION, Level.PARTIAL,
                Capabilities.CONTACT_REQUESTS, Level.REJECTED,
                // there or not; away only where a channel is shared
                Capabilities.PRESENCE, Level.PARTIAL,
                Capabilities.TYPING, tags ? Level.PARTIAL : Level.REJECTED,
                Capabilities.RECEIPTS, Level.REJECTED,
                Capabilities.ROOMS, Level.FULL,
                Capabilities.HISTORY, Level.REJECTED,
                Capabilities.RESEND, Level.REJECTED));
    }

    @Override
    public Outcome<Address> address(String typed) {
        return Addresses.typed(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new IrcLogin(context);
    }

    @Override
    public Session open(AdapterContext context) {
        return new IrcSession(context);
    }
}
