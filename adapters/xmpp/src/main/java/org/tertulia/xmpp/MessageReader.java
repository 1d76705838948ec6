package org.tertulia.xmpp;

import java.time.Duration;
import java.time.Instant;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** Turns message stanzas into messages. Keeps nothing; safe for any thread. */
final class MessageReader {

    /** A name in a room passes from one to another; what was said within so short a time was said by the same. */
    static final Duration LATELY = Duration.ofMinutes(10);

    private final EntityBareJid self;
    private final KnownRooms rooms;

    MessageReader(EntityBareJid self, KnownRooms rooms) {
        this.self = self;
        this.rooms = rooms;
    }

    /**
     * What the stanza is besides its own content.
     *
     * @param archiveId the archive's name for it, already known to be genuine, or {@code null}
     * @param stamp when the archive or the storing server got it, or {@code null}: the stanza's own delay, or now
     */
    record Origin(@Nullable String archiveId, @Nullable Instant stamp, Placement placement) {

        /** Only an archive's answer has a stamp of its own. */
        boolean fromArchive() {
            return stamp != null;
        }
    }

    /** A message between two people, or {@code null} when it has nothing to show. */
    @Nullable
    IncomingMessage direct(Message message, Origin origin, Instant now) {
        Bodies.Said said = Bodies.of(message);
        Jid from = message.getFrom() == null ? self : message.getFrom();
        boolean outgoing = from.asBareJid().equals(self);
        Jid peer = outgoing ? message.getTo() : from;
        if (said == null || peer == null) return null;
        Address conversation = conversation(message, peer);
        Address sender = outgoing ? Jids.bare(self) : conversation;
        return new IncomingMessage(
                conversation,
                Conversation.Kind.DIRECT,
                sender,
                name(sender, peer, conversation),
                outgoing,
                said.body(),
                sent(message, origin, now),
                MessageIds.of(message, origin.archiveId(), outgoing),
                origin.placement(),
                said.protection());
    }

    /** Somebody in a room who writes to us alone is a conversation of its own. */
    Address conversation(Message message, Jid peer) {
        boolean occupant = message.getExtension(MUCUser.class) != null && peer.hasResource() && rooms.has(peer);
        return occupant ? Jids.occupantAlone(peer) : Jids.bare(peer);
    }

    private static String name(Address sender, Jid peer, Address conversation) {
        boolean occupant = sender.equals(conversation) && conversation.value().contains("/");
        return occupant ? peer.getResourceOrEmpty().toString() : sender.value();
    }

    /**
     * A message in a room, or {@code null} when it has nothing to show or the room itself says it.
     *
     * @param kind GROUP or CHANNEL
     * @param nick ours there
     */
    @Nullable
    IncomingMessage room(
            Message message, Conversation.Kind kind, @Nullable Resourcepart nick, Origin origin, Instant now) {
        Bodies.Said said = Bodies.of(message);
        Jid from = message.getFrom();
        Resourcepart occupant = from.getResourceOrNull();
        if (said == null || occupant == null) return null;
        boolean outgoing = ours(message, occupant, nick, origin);
        return new IncomingMessage(
                Jids.bare(from),
                kind,
                Jids.full(from),
                occupant.toString(),
                outgoing,
                said.body(),
                sent(message, origin, now),
                MessageIds.of(message, origin.archiveId(), outgoing),
                origin.placement(),
                said.protection());
    }

    /**
     * Where the room tells who stands behind a nick, that decides; otherwise the nick does, which the room writes itself.
     * What a message that came live tells is only believed against its being ours: the sender may have written it. An
     * archive must not keep that of a sender (XEP-0313, section 5.1.3), and our nick may have been another one then.
     */
    private boolean ours(Message message, Resourcepart occupant, @Nullable Resourcepart nick, Origin origin) {
        MUCUser user = message.getExtension(MUCUser.class);
        MUCItem item = user == null ? null : user.getItem();
        boolean ourNick = occupant.equals(nick);
        if (item == null || item.getJid() == null) return ourNick;
        return item.getJid().asBareJid().equals(self) && (ourNick || origin.fromArchive());
    }

    /**
     * News of a message, or of another one that it corrects (XEP-0308).
     *
     * @param since what was said before cannot be meant; {@code null}: everything can
     */
    static NetworkEvent event(Message message, IncomingMessage read, @Nullable Instant since) {
        NetworkMessageId target = MessageIds.corrected(message, read.outgoing());
        return target == null
                ? new NetworkEvent.MessageReceived(read)
                : new NetworkEvent.MessageCorrected(read, target, since);
    }

    private static Instant sent(Message message, Origin origin, Instant now) {
        if (origin.stamp() != null) return origin.stamp();
        DelayInformation delay = message.getExtension(DelayInformation.class);
        return delay == null ? now : delay.getStamp().toInstant();
    }
}
