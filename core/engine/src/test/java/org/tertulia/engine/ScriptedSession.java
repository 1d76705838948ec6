package org.tertulia.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.network.Ability;
import org.tertulia.network.Actions;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.Avatars;
import org.tertulia.network.Backfill;
import org.tertulia.network.Blocking;
import org.tertulia.network.EventBatch;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.ReadMarkers;
import org.tertulia.network.Rooms;
import org.tertulia.network.Session;
import org.tertulia.network.Typing;

/** A session whose far end is the test. */
final class ScriptedSession implements Session {

    final ScriptedNetwork network;
    final AdapterContext context;
    final BlockingQueue<OutgoingMessage> sent = new LinkedBlockingQueue<>();
    final List<Presence> published = new CopyOnWriteArrayList<>();
    final List<Address> joined = new CopyOnWriteArrayList<>();
    final List<Address> left = new CopyOnWriteArrayList<>();
    final List<String> typing = new CopyOnWriteArrayList<>();
    final Queue<NetworkMessageId> read = new ConcurrentLinkedQueue<>();
    final List<String> fetched = new CopyOnWriteArrayList<>();
    volatile Outcome<Nothing> fill = Outcome.ok();
    final BlockingQueue<Picture> pictures = new LinkedBlockingQueue<>();
    final ScriptedActions actions = new ScriptedActions();
    volatile int connects;
    volatile boolean closed;
    volatile Runnable stall = () -> {};

    ScriptedSession(ScriptedNetwork network, AdapterContext context) {
        this.network = network;
        this.context = context;
    }

    // ---- what the core does

    @Override
    public void connect() {
        connects++;
        Failure refusal = network.refusal;
        Consumer<ScriptedSession> server = network.onConnect;
        if (refusal != null) hand(new NetworkEvent.Disconnected(refusal));
        else if (server != null) server.accept(this);
        else if (network.connects) connected(false);
    }

    @Override
    public void send(OutgoingMessage message) {
        stall.run();
        network.onSend.accept(this, message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        if (kind == PresencePublisher.class) return Optional.of(kind.cast((PresencePublisher) this::publish));
        if (kind == Typing.class) return Optional.of(kind.cast((Typing) (to, on) -> typing.add(to + " " + on)));
        if (kind == ReadMarkers.class) return Optional.of(kind.cast((ReadMarkers) (_, upTo) -> read.add(upTo)));
        if (kind == Backfill.class) return Optional.of(kind.cast((Backfill) this::fill));
        if (kind == Avatars.class) return Optional.of(kind.cast(new Pictures()));
        if (kind == Actions.class) return Optional.of(kind.cast(actions));
        if (kind == Rooms.class) return Optional.of(kind.cast(new ScriptedRooms(this)));
        Set<Address> blocklist = network.blocklist;
        if (kind == Blocking.class && blocklist != null) return Optional.of(kind.cast(new Listed(blocklist)));
        return Optional.empty();
    }

    private record Listed(Set<Address> all) implements Blocking {
        @Override
        public CompletionStage<Outcome<Nothing>> block(Address address) {
            all.add(address);
            return CompletableFuture.completedFuture(Outcome.ok());
        }

        @Override
        public CompletionStage<Outcome<Nothing>> unblock(Address address) {
            all.remove(address);
            return CompletableFuture.completedFuture(Outcome.ok());
        }
    }

    private CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        published.add(presence);
        return CompletableFuture.completedFuture(Outcome.ok());
    }

    private CompletionStage<Outcome<Nothing>> fill(Address conversation, String token) {
        fetched.add(token);
        return CompletableFuture.completedFuture(fill);
    }

    /** Somebody's picture that the core waits for. */
    record Picture(String handle, CompletableFuture<Outcome<byte[]>> answer) {}

    private final class Pictures implements Avatars {
        @Override
        public CompletionStage<Outcome<byte[]>> fetch(Address address, String handle) {
            Picture wanted = new Picture(handle, new CompletableFuture<>());
            pictures.add(wanted);
            return wanted.answer;
        }

        @Override
        public CompletionStage<Outcome<Nothing>> choose(byte[] png) {
            return hand(new NetworkEvent.AvatarTold(context.address(), "own-" + png.length))
                    .thenApply(_ -> Outcome.ok());
        }
    }

    @Override
    public Capabilities capabilities() {
        return network.capabilities();
    }

    @Override
    public void close() {
        closed = true;
        network.onClose.accept(this);
    }

    // ---- what the test does

    Picture nextPicture() throws InterruptedException {
        Picture next = pictures.poll(20, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("no picture is asked for");
        return next;
    }

    CompletableFuture<Outcome<byte[]>> nextFetched() throws InterruptedException {
        return nextPicture().answer;
    }

    CompletionStage<Void> hand(NetworkEvent... events) {
        return context.sink().accept(new EventBatch(List.of(events), List.of()));
    }

    void connected(boolean resumed) {
        hand(new NetworkEvent.Connected(context.address().withDevice("test"), resumed));
    }

    void loses() {
        hand(new NetworkEvent.Disconnected(Failure.of(Failure.Kind.DISCONNECTED, "gone")));
    }

    void synchronised(@Nullable String room, boolean certain) {
        hand(new NetworkEvent.Synchronised(room == null ? null : address(room), certain));
    }

    void confirms(OutgoingMessage message) {
        hand(new NetworkEvent.SendConfirmed(message.id(), List.of(), null));
    }

    void confirms(OutgoingMessage message, String name) {
        hand(new NetworkEvent.SendConfirmed(message.id(), List.of(new NetworkMessageId("stanza-id", name)), null));
    }

    /** The next thing on the wire. */
    OutgoingMessage nextSent() throws InterruptedException {
        OutgoingMessage next = sent.poll(10, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("nothing was sent");
        return next;
    }

    void entersRoom(String room) {
        Participant self =
                new Participant(address(room).withDevice("me"), "me", Participant.Role.MEMBER, Presence.ONLINE, true);
        hand(new NetworkEvent.RoomJoined(address(room), room, "", List.of(self)));
    }

    static Address address(String value) {
        return new Address("script", value);
    }

    static Told from(String who) {
        return new Told(who);
    }

    /** A message on its way to us, built like a sentence. */
    static final class Told {
        private final String who;
        private String text = "";
        private Instant at = Instant.parse("2026-03-01T12:00:00Z");
        private boolean outgoing;
        private boolean history;
        private boolean namesUs;
        private boolean locked;
        private boolean unreadable;
        private String room = "";
        private final List<NetworkMessageId> ids = new ArrayList<>();

        private Told(String who) {
            this.who = who;
        }

        Told says(String text) {
            this.text = text;
            return this;
        }

        Told unreadable(String why) {
            unreadable = true;
            return says(why);
        }

        Told at(String time) {
            at = Instant.parse(time);
            return this;
        }

        Told named(String kind, String value) {
            ids.add(new NetworkMessageId(kind, value));
            return this;
        }

        Told named(String value) {
            return named("stanza-id", value);
        }

        /** As an occupant. */
        Told in(String where) {
            room = where;
            return this;
        }

        Told byUs() {
            outgoing = true;
            return this;
        }

        Told locked() {
            locked = true;
            return this;
        }

        Told meaningUs() {
            namesUs = true;
            return this;
        }

        Told fromArchive() {
            history = true;
            return this;
        }

        NetworkEvent.MessageReceived event() {
            if (ids.isEmpty()) named(UUID.randomUUID().toString());
            boolean direct = room.isEmpty();
            Address sender = address(outgoing ? "me" : who);
            return new NetworkEvent.MessageReceived(new IncomingMessage(
                    address(direct ? who : room),
                    direct ? Conversation.Kind.DIRECT : Conversation.Kind.CHANNEL,
                    direct ? sender : address(room).withDevice(outgoing ? "me" : who),
                    outgoing ? "me" : who,
                    outgoing,
                    new Body(unreadable ? Body.Style.UNREADABLE : Body.Style.TEXT, text),
                    at,
                    ids,
                    history ? IncomingMessage.Placement.HISTORY : IncomingMessage.Placement.LIVE,
                    unreadable ? Protection.UNDECRYPTABLE : locked ? Protection.ENCRYPTED : Protection.NONE,
                    namesUs));
        }
    }

    void hears(Told... messages) {
        hand(Arrays.stream(messages).map(Told::event).toArray(NetworkEvent[]::new));
    }

    void keeps(String key, String value, NetworkEvent... events) {
        context.sink()
                .accept(new EventBatch(
                        List.of(events),
                        List.of(new EventBatch.Write(key, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }

    Map<String, String> settings() {
        return context.settings();
    }
}
