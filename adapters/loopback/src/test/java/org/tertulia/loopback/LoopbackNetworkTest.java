package org.tertulia.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Delivery;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.Backfill;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.DeliveryReported;
import org.tertulia.network.NetworkEvent.Disconnected;
import org.tertulia.network.NetworkEvent.GapClosed;
import org.tertulia.network.NetworkEvent.GapFound;
import org.tertulia.network.NetworkEvent.MessageReceived;
import org.tertulia.network.NetworkEvent.Requested;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.NetworkEvent.RosterLoaded;
import org.tertulia.network.NetworkEvent.SendConfirmed;
import org.tertulia.network.NetworkEvent.Synchronised;
import org.tertulia.network.Rooms;

class LoopbackNetworkTest {

    private static final Address ANA = Addresses.known("ana");
    private static final Address BO = Addresses.known("bo");

    private final LoopbackServer server = new LoopbackServer(InstantSource.system());
    private final LoopbackNetwork network = new LoopbackNetwork(server);
    private final List<Client> clients = new ArrayList<>();

    private Client comes(String name) {
        var _ = server.register(name, Secret.of(name));
        return comes(network, name, name);
    }

    private Client comes(LoopbackNetwork to, String name, String password) {
        Client client = new Client(to, name, password);
        clients.add(client);
        client.await(Synchronised.class, s -> s.conversation() == null);
        return client;
    }

    @AfterEach
    void close() {
        for (Client client : clients) client.session.close();
    }

    @Test
    void aMessageIsConfirmedThenReceivedThenReportedAsDelivered() {
        Client ana = comes("ana");
        Client bo = comes("bo");
        ana.says(BO, "hola");
        bo.await(MessageReceived.class, m -> m.message().body().text().equals("hola"));
        ana.await(SendConfirmed.class, c -> c.id().value() == 1);
        ana.await(DeliveryReported.class, d -> d.delivery() == Delivery.DELIVERED);
    }

    @Test
    void aDroppedMessageShowsAsAGapThatCanBeFilled() throws Exception {
        Client ana = comes("ana");
        Client bo = comes("bo");
        ana.says(BO, "one");
        texts(bo, 1);
        server.weather(BO).dropping(1);
        ana.says(BO, "two");
        ana.says(BO, "three");
        GapFound gap = bo.await(GapFound.class, g -> true);
        bo.session
                .ability(Backfill.class)
                .orElseThrow()
                .fill(ANA, gap.token())
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        bo.await(GapClosed.class, closed -> closed.token().equals(gap.token()));
        assertEquals(List.of("one", "three", "two"), texts(bo, 3));
    }

    @Test
    void aMessageThatComesLateTakesItsPlaceAndLeavesNoGap() {
        Client ana = comes("ana");
        Client bo = comes("bo");
        server.weather(BO).swapping(1);
        ana.says(BO, "one");
        ana.says(BO, "two");
        GapFound gap = bo.await(GapFound.class, g -> true);
        bo.await(GapClosed.class, closed -> closed.token().equals(gap.token()));
        IncomingMessage late = bo.await(
                        MessageReceived.class, m -> m.message().body().text().equals("one"))
                .message();
        assertEquals(Placement.HISTORY, late.placement());
    }

    @Test
    void whatWasSaidWhileAwayComesAtTheNextConnection() {
        Client ana = comes("ana");
        Client bo = comes("bo");
        ana.says(BO, "one");
        texts(bo, 1);
        bo.session.close();
        ana.says(BO, "two");
        ana.await(SendConfirmed.class, c -> c.id().value() == 2);
        bo.again(network);
        assertEquals(List.of("two"), texts(bo, 1));
        assertTrue(bo.await(Synchronised.class, s -> s.conversation() == null).certain());
    }

    @Test
    void aMessageWhoseConfirmationWasLostIsInTheArchiveUnderItsWireId() {
        Client ana = comes("ana");
        Client _ = comes("bo");
        server.weather(ANA).cuttingAfterNextSend();
        ana.says(BO, "once");
        ana.await(Disconnected.class, d -> true);
        ana.again(network);
        IncomingMessage own =
                ana.await(MessageReceived.class, m -> m.message().outgoing()).message();
        assertTrue(own.ids().stream().anyMatch(id -> id.value().equals("wire-1")));
    }

    @Test
    void theVisitorOfTheDemoFindsPeopleRoomsHistoryAndARequestAndIsAnswered() {
        LoopbackNetwork demo = LoopbackNetwork.demo();
        Client you = comes(demo, DemoCast.VISITOR.value(), "");
        assertEquals(10, you.await(RosterLoaded.class, r -> true).entries().size());
        you.await(Requested.class, r -> r.name().equals("Rafael Prado"));
        for (String room : List.of("tertulia", "kitchen", "maps")) {
            you.await(RoomJoined.class, r -> r.room().value().startsWith(room));
        }
        you.says(Addresses.known("chioma"), "Hello!");
        you.await(
                MessageReceived.class,
                m -> m.message().sender().value().startsWith("chioma@")
                        && m.message().placement() == Placement.LIVE);
    }

    @Test
    void lookingAroundTheDemoNeedsNothing() throws Exception {
        var login = LoopbackNetwork.demo().login(settings -> {
            throw new UnsupportedOperationException("nothing goes out");
        });
        LoginStep start = login.begin().toCompletableFuture().get();
        assertEquals(
                "look-around", ((LoginStep.Choice) start).options().getFirst().key());
        LoginStep done = login.answer(Map.of(LoginStep.CHOICE, "look-around"), Map.of())
                .toCompletableFuture()
                .get();
        assertEquals(new LoginStep.Done(DemoCast.VISITOR), done);
        assertTrue(login.draft().secrets().isEmpty());
    }

    @Test
    void aScriptedPersonAnswersInTheRoomWhenNamed() {
        ScriptedPerson chioma =
                ScriptedPerson.enter(server, "chioma", "Chioma").answers(List.of("Yes?"), Duration.ofMillis(1));
        Address kitchen = Addresses.known("kitchen@rooms.loopback");
        chioma.joins(kitchen, "Kitchen");
        Client ana = comes("ana");
        var _ = ana.session.ability(Rooms.class).orElseThrow().join(kitchen, "");
        ana.await(RoomJoined.class, r -> true);
        ana.says(kitchen, "Is Chioma there?");
        ana.await(MessageReceived.class, m -> m.message().body().text().equals("Yes?"));
        NetworkEvent echo = ana.await(MessageReceived.class, m -> m.message().outgoing());
        assertTrue(ana.events.contains(echo));
    }

    private static List<String> texts(Client client, int count) {
        client.await(
                MessageReceived.class,
                m -> client.events.stream()
                                .filter(MessageReceived.class::isInstance)
                                .count()
                        >= count);
        return client.events.stream()
                .filter(MessageReceived.class::isInstance)
                .map(e -> ((MessageReceived) e).message().body().text())
                .toList();
    }
}
