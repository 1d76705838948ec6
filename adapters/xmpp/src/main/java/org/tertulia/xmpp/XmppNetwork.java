package org.tertulia.xmpp;

import java.util.HashMap;
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

/** XMPP (RFC 6120, 6121) with what people chat with today: rooms, receipts, copies to all devices, archives. */
public final class XmppNetwork implements Network {

    private static final Presentation PRESENTATION = Presentation.beside(XmppNetwork.class, "X", "#C2500A", "es");

    @Override
    public String id() {
        return Jids.SCHEME;
    }

    @Override
    public String name() {
        return "XMPP";
    }

    @Override
    public Presentation presentation() {
        return PRESENTATION;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities(true, true);
    }

    /**
     * @param archive whether the account has one: then it tells what became of a message whose fate is unknown
     * @param blocking whether its server keeps people away
     */
    static Capabilities capabilities(boolean archive, boolean blocking) {
        Map<String, Level> levels = new HashMap<>();
        levels.put(Capabilities.REGISTRATION, Level.FULL);
        levels.put(Capabilities.CONTACT_REQUESTS, Level.FULL);
        levels.put(Capabilities.PRESENCE, Level.FULL);
        levels.put(Capabilities.TYPING, Level.FULL);
        // a client that does not know receipts leaves the message at "accepted"
        levels.put(Capabilities.RECEIPTS, Level.PARTIAL);
        levels.put(Capabilities.ROOMS, Level.FULL);
        levels.put(Capabilities.BLOCKING, blocking ? Level.FULL : Level.REJECTED);
        // those of people, and of occupants of rooms
        levels.put(Capabilities.AVATARS, Level.PARTIAL);
        levels.put(Capabilities.HISTORY, archive ? Level.FULL : Level.REJECTED);
        levels.put(Capabilities.RESEND, archive ? Level.PARTIAL : Level.REJECTED);
        return new Capabilities(levels);
    }

    @Override
    public Outcome<Address> address(String typed) {
        SmackSetup.ready();
        return Jids.typed(typed);
    }

    @Override
    public LoginFlow login(LoginContext context) {
        SmackSetup.ready();
        return new XmppLogin(context);
    }

    @Override
    public Session open(AdapterContext context) {
        SmackSetup.ready();
        return new XmppSession(context);
    }
}
