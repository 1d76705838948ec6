package org.tertulia.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Conversation;
import org.tertulia.model.LoginStep;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.Secret;
import org.tertulia.model.Subscription;
import org.tertulia.network.Ability;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventSink;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.RosterEntry;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/**
 * A network with one room and any number of contacts, which pours messages and presence as fast as the core takes them.
 */
final class FloodNetwork implements Network {

    static final Address ROOM = new Address("flood", "busy");
    static final Address FRIEND = new Address("flood", "friend");
    private static final Address SELF = new Address("flood", "me");
    private static final int VOICES = 40;
    private static final String[] NAMES = {"Ana", "Zoë", "Émile", "bruno", "Çelik", "Ирина", "دانا", "小林", "Olga"};

    private volatile Optional<FloodSession> session = Optional.empty();

    @Override
    public String id() {
        return "flood";
    }

    @Override
    public String name() {
        return "Flood";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Map.of(Capabilities.ROOMS, Capabilities.Level.FULL));
    }

    @Override
    public Outcome<Address> address(String typed) {
        return Outcome.done(new Address("flood", typed));
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new Straight();
    }

    @Override
    public Session open(AdapterContext context) {
        var opened = new FloodSession(context);
        session = Optional.of(opened);
        return opened;
    }

    /** Hands in {@code count} messages of 40 people, a batch each, as an adapter does; waits as the core makes it wait. */
    CompletionStage<Void> pour(int count) {
        var context = session.orElseThrow().context;
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        for (int n = 0; n < count; n++) last = context.sink().accept(message(context, n));
        return last;
    }

    /** Hands in a contact list of so many people, as an adapter does that has read it whole. */
    CompletionStage<Void> people(int count) {
        List<RosterEntry> entries = IntStream.range(0, count)
                .mapToObj(n -> new RosterEntry(person(n), name(n), Subscription.BOTH, List.of("Group " + n % 20)))
                .toList();
        return sink().accept(new NetworkEvent.RosterLoaded(entries));
    }

    /** Hands in the presence of each of so many people, an event each, as a server sends it. */
    CompletionStage<Void> presence(int count, Presence presence) {
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        for (int n = 0; n < count; n++) last = sink().accept(new NetworkEvent.PresenceChanged(person(n), presence));
        return last;
    }

    private EventSink sink() {
        return session.orElseThrow().context.sink();
    }

    private static Address person(int n) {
        return new Address("flood", "person" + n);
    }

    /** In no order that would spare a list the sorting. */
    private static String name(int n) {
        return NAMES[n * 7919 % NAMES.length] + " " + Integer.toString(n * 7919 % 1_000_003, 36);
    }

    private static NetworkEvent message(AdapterContext context, int n) {
        String nick = "voice" + n % VOICES;
        String text = "line " + n + ": the quick brown fox is over the lazy dog again, see you at the harbour 🚢";
        return new NetworkEvent.MessageReceived(new IncomingMessage(
                ROOM,
                Conversation.Kind.CHANNEL,
                ROOM.withDevice(nick),
                nick,
                false,
                Body.text(text),
                context.clock().instant(),
                List.of(new NetworkMessageId("dedupe", context.clock().millis() + "-" + n)),
                IncomingMessage.Placement.LIVE,
                Protection.NONE));
    }

    private static final class Straight implements LoginFlow {
        @Override
        public CompletionStage<LoginStep> begin() {
            return CompletableFuture.completedStage(new LoginStep.Done(SELF));
        }

        @Override
        public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
            return begin();
        }

        @Override
        public AccountDraft draft() {
            return new AccountDraft(SELF, Map.of(), Map.of());
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    private static final class FloodSession implements Session {
        private final AdapterContext context;

        FloodSession(AdapterContext context) {
            this.context = context;
        }

        @Override
        public void connect() {
            var me = new Participant(ROOM.withDevice("me"), "me", Participant.Role.MEMBER, Presence.ONLINE, true);
            for (NetworkEvent event : List.of(
                    new NetworkEvent.Connected(SELF, false),
                    new NetworkEvent.RoomJoined(ROOM, "Busy", "Everybody at once", List.of(me)))) {
                var unused = context.sink().accept(event);
            }
        }

        @Override
        public void send(OutgoingMessage message) {
            var unused = context.sink().accept(new NetworkEvent.SendConfirmed(message.id(), List.of(), null));
        }

        @Override
        public <A extends Ability> Optional<A> ability(Class<A> kind) {
            return Optional.empty();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Map.of());
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }
}
