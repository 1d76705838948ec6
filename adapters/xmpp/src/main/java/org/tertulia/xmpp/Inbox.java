package org.tertulia.xmpp;

import java.lang.System.Logger.Level;
import org.jivesoftware.smack.StanzaListener;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.carbons.packet.CarbonExtension;
import org.jivesoftware.smackx.mam.element.MamElements.MamResultExtension;
import org.jivesoftware.smackx.muc.packet.GroupChatInvitation;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.nick.packet.Nick;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Request;
import org.tertulia.network.NetworkEvent;

/**
 * Every message and presence, in the order of the wire, on the one thread that reads: Smack takes the next stanza when
 * this returns, which is the back-pressure. Asks the server nothing and waits for nothing but the core.
 */
final class Inbox implements StanzaListener {

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    /** Anybody may tell us that they are here; so many are believed who are not on the list. */
    private static final int MOST_STRANGERS = 1000;

    private final Wire wire;
    private final XmppRoster roster;
    private final PresenceTable presences = new PresenceTable();
    private final XmppRooms rooms;
    private final BookmarkedRooms bookmarked;
    private final RoomEvents roomEvents;
    private final XmppAvatars avatars;
    private final Outbound outbound;
    private final DirectMessages direct;

    /** Shut until the core knows that we are connected. */
    private final Gate door = new Gate();

    private volatile boolean busy;

    Inbox(
            Wire wire,
            XmppRoster roster,
            XmppRooms rooms,
            BookmarkedRooms bookmarked,
            RoomEvents roomEvents,
            XmppAvatars avatars,
            Outbound outbound,
            DirectMessages direct) {
        this.wire = wire;
        this.roster = roster;
        this.rooms = rooms;
        this.bookmarked = bookmarked;
        this.roomEvents = roomEvents;
        this.avatars = avatars;
        this.outbound = outbound;
        this.direct = direct;
        wire.connection().addStanzaListener(this, stanza -> !(stanza instanceof IQ));
    }

    /** Whether the core keeps us waiting, so that the server's silence may be ours. */
    boolean busy() {
        return busy;
    }

    void shut() {
        door.shut();
        door.patient();
    }

    void open() {
        while (!door.open()) door.takeOverflow();
    }

    /** A new stream tells everybody's presence anew, and who is typing. */
    void forget() {
        door.pass(() -> {
            presences.clear();
            direct.forget();
        });
    }

    @Override
    public void processStanza(Stanza stanza) {
        busy = true;
        try {
            door.pass(() -> dispatch(stanza));
        } finally {
            busy = false;
        }
    }

    /** What cannot be understood is passed over: the stream must go on. */
    private void dispatch(Stanza stanza) {
        try {
            if (stanza instanceof Presence presence && presence.getFrom() != null) presence(presence);
            if (stanza instanceof Message message) message(message);
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) return;
            LOG.log(
                    Level.WARNING,
                    "A stanza could not be understood: {0}",
                    e.getClass().getName());
        }
    }

    private void presence(Presence presence) {
        Jid from = presence.getFrom();
        Room room = rooms.room(from);
        if (room != null) {
            roomEvents.presence(room, presence);
            if (from.hasResource()) avatars.seen(presence, Jids.full(from));
            return;
        }
        Address who = Jids.bare(from);
        switch (presence.getType()) {
            case available, unavailable -> reachable(presence, who);
            case subscribe -> asked(presence, who);
            case unsubscribe -> wire.emit(new NetworkEvent.RequestGone(Request.Kind.CONTACT, who));
            default -> {
                // subscribed and unsubscribed come as changes of the list, the rest asks nothing of us
            }
        }
    }

    private void reachable(Presence presence, Address who) {
        Jid from = presence.getFrom();
        if (from.asBareJid().equals(wire.self())) return;
        boolean known = roster.has(from) || presences.has(from);
        if (!known && presences.size() >= roster.size() + MOST_STRANGERS) return;
        var now = presences.update(presence);
        if (now != null) wire.emit(new NetworkEvent.PresenceChanged(who, now));
        avatars.seen(presence, who);
    }

    private void asked(Presence presence, Address who) {
        if (roster.wanted(presence.getFrom())) {
            roster.accept(who);
            return;
        }
        Nick nick = presence.getExtension(Nick.class);
        String name = nick == null ? "" : Text.line(nick.getName());
        String text = Text.line(presence.getStatus());
        wire.emit(new NetworkEvent.Requested(Request.Kind.CONTACT, who, who, name, text));
    }

    private void message(Message message) {
        if (MamResultExtension.from(message) != null) return;
        CarbonExtension carbon = CarbonExtension.from(message);
        if (carbon != null) {
            // anybody can write such an element; only our own server may (XEP-0280, section 11)
            if (wire.self().equals(message.getFrom())) copied(carbon);
            return;
        }
        if (message.getFrom() == null || bookmarked.heard(message) || avatars.heard(message)) return;
        Room room = rooms.room(message.getFrom());
        if (message.getType() == Message.Type.error) {
            NetworkEvent bounced = outbound.bounced(message);
            if (bounced != null) wire.emit(bounced);
        } else if (message.getType() == Message.Type.groupchat) {
            if (room != null) roomEvents.message(room, message);
        } else if (!invited(message)) {
            direct.live(message);
        }
    }

    private void copied(CarbonExtension carbon) {
        Message inner = carbon.getForwarded().getForwardedStanza();
        boolean plain = inner.getType() != Message.Type.groupchat && inner.getType() != Message.Type.error;
        if (plain && inner.getFrom() != null && !invited(inner)) direct.live(inner);
    }

    /** Takes an invitation, mediated by the room or direct (XEP-0249). */
    private boolean invited(Message message) {
        Invitation invitation = invitation(message);
        if (invitation == null) return false;
        if (invitation.from.asBareJid().equals(wire.self())) return true;
        Address from = Jids.bare(invitation.from);
        Address subject = Jids.bare(invitation.room);
        wire.emit(new NetworkEvent.Requested(Request.Kind.ROOM, subject, from, invitation.name(), invitation.text));
        return true;
    }

    private record Invitation(Jid room, Jid from, String text) {

        /** Where the room hides who it is, their nick there. */
        String name() {
            return from.asBareJid().equals(room) ? Text.line(from.getResourceOrEmpty()) : "";
        }
    }

    private static @Nullable Invitation invitation(Message message) {
        MUCUser user = message.getExtension(MUCUser.class);
        if (user != null && user.getInvite() != null) {
            Jid from = user.getInvite().getFrom() == null
                    ? message.getFrom()
                    : user.getInvite().getFrom();
            return new Invitation(
                    message.getFrom(), from, Text.line(user.getInvite().getReason()));
        }
        GroupChatInvitation given = message.getExtension(GroupChatInvitation.class);
        if (given == null) return null;
        return new Invitation(given.getRoomAddress(), message.getFrom(), Text.line(given.getReason()));
    }
}
