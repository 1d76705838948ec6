package org.tertulia.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Identity;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;

/** Something that happened on a network. Only the core branches over the kinds, so that kinds may be added. */
public sealed interface NetworkEvent {

    // ---- the connection

    /**
     * We are signed in.
     *
     * @param self our address, with its device
     * @param resumed whether this continues the last connection (XEP-0198): rooms, roster and what was under way still
     *     stand, and what was sent will still be confirmed
     */
    record Connected(Address self, boolean resumed) implements NetworkEvent {}

    /** The connection is over, or could not be made. The core decides whether and when to try again. */
    record Disconnected(Failure failure) implements NetworkEvent {}

    /**
     * All that happened while we were away, up to the moment of connecting, has been handed in.
     *
     * @param conversation the one it is true of (a room has an archive of its own), or {@code null}: all direct ones
     * @param certain whether the archive was complete: a message of ours that is not in it was never accepted
     */
    record Synchronised(@Nullable Address conversation, boolean certain) implements NetworkEvent {}

    // ---- people

    /** The whole contact list; what is not in it is gone. */
    record RosterLoaded(List<RosterEntry> entries) implements NetworkEvent {
        public RosterLoaded {
            entries = List.copyOf(entries);
        }
    }

    record RosterChanged(RosterEntry entry) implements NetworkEvent {}

    record RosterRemoved(Address address) implements NetworkEvent {}

    /** @param address bare */
    record RosterEntry(Address address, String name, Subscription subscription, List<String> groups) {
        public RosterEntry {
            groups = List.copyOf(groups);
        }
    }

    /** Somebody wants to be our contact, or invites us into a room. The same request may come again. */
    record Requested(Request.Kind kind, Address subject, Address from, String name, String text)
            implements NetworkEvent {}

    /** The request has been answered on another client, or withdrawn. */
    record RequestGone(Request.Kind kind, Address subject) implements NetworkEvent {}

    /** @param address bare; the presence of the most reachable of their devices */
    record PresenceChanged(Address address, Presence presence) implements NetworkEvent {}

    /**
     * What the network says about who is behind an address, from now on. For somebody in a room,
     * {@link Participant#identity} says it there.
     *
     * @param address bare
     */
    record IdentityTold(Address address, Identity identity) implements NetworkEvent {}

    /**
     * Which picture stands for an address from now on: bare, of somebody or of a room; in a room that hides them, the occupant.
     * Told whenever it becomes known; telling the same again costs little.
     *
     * @param handle what the network calls the picture: another picture has another one. At most
     *     {@link Avatar#MAX_HANDLE} characters; empty: they have none
     */
    record AvatarTold(Address address, String handle) implements NetworkEvent {}

    /** @param who bare in a direct conversation; in a room the occupant */
    record TypingChanged(Address conversation, Address who, boolean typing) implements NetworkEvent {}

    /** The network's whole list of those who are blocked; see {@link Blocking}. */
    record BlocklistLoaded(List<Address> addresses) implements NetworkEvent {
        public BlocklistLoaded {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param blocked whether they stand in the network's list from now on, or not any more */
    record BlocklistChanged(Address address, boolean blocked) implements NetworkEvent {}

    // ---- messages

    record MessageReceived(IncomingMessage message) implements NetworkEvent {}

    /**
     * The sender of an earlier message says it anew (XEP-0308, {@code m.replace}). The core believes only the same sender,
     * and shows what corrects nothing that it knows as the message that it is.
     *
     * @param message the correction as a message of its own; its ids are names of the corrected message from now on
     * @param target a name of the message that is corrected
     * @param since only what was said since then can be meant: since when the sender has that name in a room; or
     *     {@code null}
     */
    record MessageCorrected(
            IncomingMessage message,
            NetworkMessageId target,
            @Nullable Instant since) implements NetworkEvent {}

    /**
     * Our server has it.
     *
     * @param ids names it got, besides its wire id; may be empty
     * @param at the server's time, where it tells
     */
    record SendConfirmed(
            OutboxId id,
            List<NetworkMessageId> ids,
            @Nullable Instant at) implements NetworkEvent {
        public SendConfirmed {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The network refused it, or we could not send it. {@link Failure#certain()} tells failed from perhaps sent. May come
     * after {@code SendConfirmed}, when what our server had taken comes back: then it is failed after all.
     */
    record SendFailed(OutboxId id, Failure failure) implements NetworkEvent {}

    /** @param delivery DELIVERED; or READ, and with it everything of ours before. Never goes back */
    record DeliveryReported(Address conversation, NetworkMessageId id, Delivery delivery) implements NetworkEvent {}

    /** Another client of ours has shown everything up to this message, itself included. */
    record ReadElsewhere(Address conversation, NetworkMessageId upTo) implements NetworkEvent {}

    /**
     * Whether what we write in a conversation is encrypted end to end from now on. Told after every {@code Connected} that is not
     * a resumption, for the conversations where it is; a message that comes encrypted says the same.
     */
    record EncryptionTold(Address conversation, boolean encrypted) implements NetworkEvent {}

    // ---- history

    /**
     * The server has, or may have, messages that we have not.
     *
     * @param after the hole is behind the message of this name; {@code null}: before all that we have
     * @param token whatever {@link Backfill#fill} needs to fetch it; names the gap within its conversation
     */
    record GapFound(Address conversation, @Nullable NetworkMessageId after, String token) implements NetworkEvent {}

    /** The hole is filled, or moved: then {@code GapFound} with a new token stands in the same batch. */
    record GapClosed(Address conversation, String token) implements NetworkEvent {}

    // ---- rooms

    /**
     * We are in a room.
     *
     * @param kind GROUP or CHANNEL
     * @param participants all of them, ourselves included
     */
    record RoomJoined(Address room, Conversation.Kind kind, String name, String topic, List<Participant> participants)
            implements NetworkEvent {
        public RoomJoined {
            if (!kind.room()) throw new IllegalArgumentException("not a room: " + kind);
            participants = List.copyOf(participants);
        }

        /** A room that people enter and leave. */
        public RoomJoined(Address room, String name, String topic, List<Participant> participants) {
            this(room, Conversation.Kind.CHANNEL, name, topic, participants);
        }
    }

    /**
     * We are out of a room, for another reason than the connection.
     *
     * @param text why, in the words of who put us out, or empty
     * @param by who put us out, as the room calls them, or empty
     */
    record RoomLeft(Address room, LeaveReason reason, String text, String by) implements NetworkEvent {

        public RoomLeft(Address room, LeaveReason reason, String text) {
            this(room, reason, text, "");
        }
    }

    enum LeaveReason {
        LEFT,
        KICKED,
        BANNED,
        CLOSED
    }

    /**
     * What is {@code null} has not changed.
     *
     * @param by who did it, as the room calls them, or empty
     */
    record RoomChanged(
            Address room, @Nullable String name, @Nullable String topic, String by) implements NetworkEvent {

        public RoomChanged(Address room, @Nullable String name, @Nullable String topic) {
            this(room, name, topic, "");
        }
    }

    /** Somebody came in, after we did. */
    record ParticipantEntered(Address room, Participant participant) implements NetworkEvent {}

    /** Somebody is otherwise than before; or was there already, and is known only now. Their coming is not told. */
    record ParticipantChanged(Address room, Participant participant) implements NetworkEvent {}

    /**
     * Somebody goes on under another name.
     *
     * @param before {@link Participant#address()} until now, which may be the same
     */
    record ParticipantRenamed(Address room, Address before, Participant participant) implements NetworkEvent {}

    /**
     * Somebody is not there any more.
     *
     * @param occupant {@link Participant#address()} of who went
     * @param text why, in the words of who put them out, or empty
     * @param by who put them out, as the room calls them, or empty
     */
    record ParticipantLeft(Address room, Address occupant, LeaveReason reason, String text, String by)
            implements NetworkEvent {

        public ParticipantLeft(Address room, Address occupant, LeaveReason reason) {
            this(room, occupant, reason, "", "");
        }
    }
}
