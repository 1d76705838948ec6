package org.tertulia.xmpp;

import org.jivesoftware.smack.util.StringUtils;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** Addresses of the model and JIDs (RFC 7622), one into the other. */
final class Jids {

    static final String SCHEME = "xmpp";

    private Jids() {}

    static Address bare(Jid jid) {
        return new Address(SCHEME, jid.asBareJid().toString());
    }

    static Address full(Jid jid) {
        Resourcepart resource = jid.getResourceOrNull();
        return new Address(SCHEME, jid.asBareJid().toString(), resource == null ? "" : resource.toString());
    }

    /** As a list names it: a person, an occupant of a room, or a whole server, each by the whole of its text. */
    static Address whole(Jid jid) {
        return new Address(SCHEME, jid.toString());
    }

    /** An occupant to whom we talk apart from the room: a conversation of its own, so room and nick are its value. */
    static Address occupantAlone(Jid jid) {
        return whole(jid);
    }

    /** @throws IllegalArgumentException when it is none of ours; the core only hands back what came from here */
    static Jid of(Address address) {
        try {
            return JidCreate.from(address.toString());
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException("not an XMPP address", e);
        }
    }

    static BareJid bareOf(Address address) {
        return of(address).asBareJid();
    }

    static EntityBareJid roomOf(Address address) {
        EntityBareJid room = of(address).asEntityBareJidIfPossible();
        if (room == null) throw new IllegalArgumentException("not a room's address");
        return room;
    }

    /** What a person typed, as an address with a name and a server. */
    static Outcome<Address> typed(String text) {
        String trimmed = text.strip();
        if (trimmed.regionMatches(true, 0, "xmpp:", 0, 5)) trimmed = trimmed.substring(5);
        int query = trimmed.indexOf('?');
        if (query >= 0) trimmed = trimmed.substring(0, query);
        EntityBareJid jid = StringUtils.isEmpty(trimmed) ? null : JidCreate.entityBareFromOrNull(trimmed);
        if (jid == null || jid.getDomain().toString().contains(" ")) {
            return Outcome.failed(Failure.Kind.REJECTED, "An XMPP address looks like name@example.org");
        }
        return Outcome.done(bare(jid));
    }
}
