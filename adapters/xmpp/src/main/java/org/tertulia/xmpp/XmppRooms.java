package org.tertulia.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.MUCRole;
import org.jivesoftware.smackx.muc.packet.GroupChatInvitation;
import org.jivesoftware.smackx.muc.packet.MUCAdmin;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.Rooms;

/** Rooms (XEP-0045): what we ask of them. What they tell us comes by {@link RoomEvents}. */
final class XmppRooms implements Rooms {

    private static final int NICK_ATTEMPTS = 4;
    private static final long ENTER_SECONDS = 30;
    private static final int RETURN_ATTEMPTS = 5;
    private static final Duration RETURN_PAUSE = Duration.ofSeconds(5);
    private static final long TOPIC_SECONDS = 5;

    private final Wire wire;
    private final Services services;
    private final MessageReader reader;
    private final KnownRooms known;
    private final Map<EntityBareJid, Room> rooms = new ConcurrentHashMap<>();

    XmppRooms(Wire wire, Services services, MessageReader reader, KnownRooms known) {
        this.known = known;
        this.wire = wire;
        this.services = services;
        this.reader = reader;
    }

    @Nullable
    Room room(@Nullable Jid jid) {
        EntityBareJid bare = jid == null ? null : jid.asEntityBareJidIfPossible();
        return bare == null ? null : rooms.get(bare);
    }

    /** A new stream: we are in no room any more. */
    void forget() {
        rooms.clear();
    }

    List<Room> all() {
        return List.copyOf(rooms.values());
    }

    void left(Room room) {
        rooms.remove(room.jid, room);
        room.left.complete(null);
    }

    /**
     * The service of a room goes down, or has lost us. Mostly our connection goes with it, and the core takes us in
     * again; when it stays, we go in again ourselves.
     */
    void interrupted(Room room) {
        left(room);
        wire.async(() -> {
            Outcome<Nothing> back = Outcome.ok();
            for (int attempt = 0; attempt < RETURN_ATTEMPTS; attempt++) {
                if (!pause() || !wire.connection().isAuthenticated() || rooms.containsKey(room.jid)) return;
                back = join(room.address, room.nick().toString())
                        .toCompletableFuture()
                        .join();
                if (back instanceof Outcome.Done) return;
            }
            if (wire.connection().isAuthenticated() && back instanceof Outcome.Failed<Nothing>(var failure)) {
                var reason = NetworkEvent.LeaveReason.CLOSED;
                wire.emit(new NetworkEvent.RoomLeft(room.address, reason, failure.detail()));
            }
        });
    }

    private static boolean pause() {
        try {
            Thread.sleep(RETURN_PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        String text = typed.strip();
        if (text.contains("@")) return wire.outcome(() -> Jids.typed(text));
        return wire.outcome(() -> {
            Jid service = services.conference();
            if (service == null) return Outcome.failed(Failure.Kind.UNSUPPORTED, "This server has no rooms");
            String name = text.replaceFirst("^#", "").replace(' ', '_').toLowerCase(Locale.ROOT);
            return Jids.typed(name + "@" + service);
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> join(Address address, String nick) {
        return join(address, nick, null);
    }

    CompletionStage<Outcome<Nothing>> join(Address address, String nick, @Nullable String password) {
        return wire.outcome(() -> {
            EntityBareJid jid = Jids.roomOf(address);
            Room known = rooms.get(jid);
            if (known != null && known.joined()) return Outcome.ok();
            Services.RoomFacts facts = services.room(jid);
            if (!facts.exists()) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such room");
            return enter(jid, new Entrance(nick, password, null), facts);
        });
    }

    @Override
    public CompletionStage<Outcome<Address>> create(Address address, String name, String nick) {
        return wire.outcome(() -> {
            EntityBareJid jid = Jids.roomOf(address);
            if (services.room(jid).exists()) {
                return Outcome.failed(Failure.Kind.CONFLICT, "There is such a room already");
            }
            return enter(jid, new Entrance(nick, null, name), null).map(_ -> address);
        });
    }

    /** @param newName set when it must be a new room */
    private record Entrance(
            String nick,
            @Nullable String password,
            @Nullable String newName) {}

    private Outcome<Nothing> enter(EntityBareJid jid, Entrance entrance, Services.@Nullable RoomFacts facts)
            throws Exception {
        String newName = entrance.newName;
        String wanted = entrance.nick.isBlank() ? wire.self().getLocalpart().toString() : entrance.nick.strip();
        for (int attempt = 0; ; attempt++) {
            Room room = new Room(jid, Resourcepart.from(wanted));
            rooms.put(jid, room);
            known.entered(jid);
            try {
                boolean created = present(room, entrance.password, facts == null || facts.archive());
                if (newName != null && !created) {
                    say(room, Presence.Type.unavailable);
                    rooms.remove(jid, room);
                    return Outcome.failed(Failure.Kind.CONFLICT, "There is such a room already");
                }
                if (created) new RoomSetup(wire).accept(jid, newName == null ? "" : newName);
                return arrive(room, facts == null ? services.room(jid) : facts);
            } catch (Room.Refused refused) {
                rooms.remove(jid, room);
                boolean taken = refused.failure().kind() == Failure.Kind.CONFLICT && attempt + 1 < NICK_ATTEMPTS;
                if (!taken) return Outcome.failed(refused.failure());
                wanted = wanted + "_";
            } catch (Exception e) {
                rooms.remove(jid, room);
                throw e;
            }
        }
    }

    /** Goes in and waits for the room's answer. */
    private boolean present(Room room, @Nullable String password, boolean archived) throws Exception {
        int history = archived ? 0 : 50;
        Presence presence = StanzaBuilder.buildPresence()
                .ofType(Presence.Type.available)
                .to(JidCreate.fullFrom(room.jid, room.nick()))
                .addExtension(new MUCInitialPresence(password, -1, history, -1, null))
                .build();
        wire.send(presence);
        try {
            return room.entered.get(ENTER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Room.Refused refused) throw refused;
            throw e;
        } catch (TimeoutException e) {
            throw new Room.Refused(Failure.of(Failure.Kind.TIMED_OUT, "The room did not answer in time"));
        }
    }

    private Outcome<Nothing> arrive(Room room, Services.RoomFacts facts) throws Exception {
        try {
            room.settled.get(TOPIC_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // a room that does not say its topic has none
        }
        if (facts.archive()) room.markStable();
        else room.messages.patient();
        if (facts.membersOnly()) room.kind(Conversation.Kind.GROUP);
        room.markJoined();
        String name = facts.name().isEmpty() ? room.jid.getLocalpart().toString() : facts.name();
        wire.emit(new NetworkEvent.RoomJoined(room.address, room.kind(), name, room.topic(), room.participants()));
        wire.async(() -> new RoomHistory(wire, reader).start(room, facts.archive()));
        return Outcome.ok();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address address) {
        return wire.outcome(() -> {
            Room room = rooms.get(Jids.roomOf(address));
            if (room == null) return Outcome.ok();
            say(room, Presence.Type.unavailable);
            room.left
                    .orTimeout(ENTER_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(late -> null)
                    .join();
            rooms.remove(room.jid, room);
            return Outcome.ok();
        });
    }

    private void say(Room room, Presence.Type type) throws Exception {
        Jid occupant = JidCreate.fullFrom(room.jid, room.nick());
        wire.send(StanzaBuilder.buildPresence().ofType(type).to(occupant).build());
    }

    /** Tells every room how reachable we are. */
    void publish(org.tertulia.model.Presence own) throws Exception {
        for (Room room : rooms.values()) {
            if (!room.joined()) continue;
            Jid occupant = JidCreate.fullFrom(room.jid, room.nick());
            wire.send(PresenceTable.stanza(own).to(occupant).build());
        }
    }

    /**
     * From us to them (XEP-0249), so that they see who invites even where the room hides that. A room that only lets
     * members in must be told as well.
     */
    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return wire.perform(() -> {
            EntityBareJid invited = Jids.roomOf(who);
            EntityBareJid jid = Jids.roomOf(room);
            String reason = Text.note(text);
            if (services.room(jid).membersOnly()) {
                MUCUser user = new MUCUser();
                user.setInvite(new MUCUser.Invite(reason, invited));
                answered(jid, message().addExtension(user));
            }
            wire.send(message()
                    .to(invited)
                    .addExtension(new GroupChatInvitation(jid, reason, null, false, null))
                    .build());
        });
    }

    private static MessageBuilder message() {
        return StanzaBuilder.buildMessage(UUID.randomUUID().toString());
    }

    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return wire.perform(() -> {
            MUCUser user = new MUCUser();
            user.setDecline(new MUCUser.Decline(null, Jids.roomOf(from)));
            wire.send(StanzaBuilder.buildMessage()
                    .to(Jids.roomOf(room))
                    .addExtension(user)
                    .build());
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return wire.perform(() -> answered(
                Jids.roomOf(room), message().ofType(Message.Type.groupchat).setSubject(Text.note(topic))));
    }

    /** Sends to a room and waits for its refusal, or for the answer to a question behind it: then it was taken. */
    private void answered(EntityBareJid room, MessageBuilder builder) throws Exception {
        Message message = builder.to(room).build();
        String id = message.getStanzaId();
        StanzaCollector refusals = wire.connection()
                .createStanzaCollector(stanza -> stanza instanceof Message refusal
                        && refusal.getType() == Message.Type.error
                        && id.equals(stanza.getStanzaId())
                        && stanza.getFrom() != null
                        && stanza.getFrom().asBareJid().equals(room));
        try {
            wire.send(message);
            services.roomAnswers(room);
            Stanza refusal = refusals.pollResult();
            if (refusal != null) XMPPErrorException.ifHasErrorThenThrow(refusal);
        } finally {
            refusals.cancel();
        }
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return wire.perform(() -> {
            MUCAdmin request = new MUCAdmin();
            request.setType(IQ.Type.set);
            request.setTo(Jids.roomOf(room));
            Resourcepart nick = Jids.of(occupant).getResourceOrThrow();
            request.addItem(new MUCItem(MUCRole.none, nick, text.isBlank() ? null : Text.note(text)));
            wire.<IQ>ask(request);
        });
    }

    /** By their address (XEP-0045, section 9.1), which the room shows to those who may do that. */
    @Override
    public CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return wire.outcome(() -> {
            EntityBareJid jid = Jids.roomOf(room);
            Room known = rooms.get(jid);
            BareJid who = known == null ? null : known.account(Jids.of(occupant).getResourceOrThrow());
            if (who == null) {
                return Outcome.failed(Failure.Kind.NOT_PERMITTED, "The room does not show us who they are");
            }
            MUCAdmin request = new MUCAdmin();
            request.setType(IQ.Type.set);
            request.setTo(jid);
            request.addItem(new MUCItem(MUCAffiliation.outcast, who, text.isBlank() ? null : Text.note(text)));
            wire.<IQ>ask(request);
            return Outcome.ok();
        });
    }
}
