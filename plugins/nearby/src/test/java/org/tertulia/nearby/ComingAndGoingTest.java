package org.tertulia.nearby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tertulia.model.Availability;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.network.LoginContext;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.Roster;

/** Who is in the list, under which name, and for how long; and that nobody is told anything before the person says so. */
@Execution(ExecutionMode.CONCURRENT)
final class ComingAndGoingTest {

    @Test
    void whoIsNearbyIsInTheListAndWhoGoesIsNot() throws IOException {
        try (World ana = World.online("ana")) {
            String name = World.unique("bob");
            try (Stranger _ = new Stranger(name, Stranger.record("1st=Bob", "last=B", "status=dnd", "msg=busy"))) {
                var entry = ana.sees(NetworkEvent.RosterChanged.class, each -> is(each, name))
                        .entry();
                assertEquals("Bob B", entry.name());
                ana.sees(
                        NetworkEvent.PresenceChanged.class,
                        each -> each.presence().availability() == Availability.DO_NOT_DISTURB
                                && each.presence().status().equals("busy"));
            }
            ana.sees(NetworkEvent.RosterRemoved.class, each -> each.address().equals(Names.address(name)));
        }
    }

    private static boolean is(NetworkEvent.RosterChanged event, String name) {
        return event.entry().address().equals(Names.address(name));
    }

    @Test
    void whoIsKeptStaysInTheListAndIsShownAsAway() throws IOException {
        try (World ana = World.online("ana")) {
            String name = World.unique("bob");
            Roster roster = ana.session.ability(Roster.class).orElseThrow();
            try (Stranger _ = new Stranger(name, Stranger.record("nick=Bobby"))) {
                ana.seesThere(name);
                roster.rename(Names.address(name), "Bob of the bakery");
                ana.sees(
                        NetworkEvent.RosterChanged.class,
                        each -> is(each, name) && each.entry().name().equals("Bob of the bakery"));
            }
            ana.sees(
                    NetworkEvent.PresenceChanged.class, each -> each.presence().availability() == Availability.OFFLINE);
            roster.remove(Names.address(name));
            ana.sees(NetworkEvent.RosterRemoved.class, each -> each.address().equals(Names.address(name)));
        }
    }

    @Test
    void whoComesSecondToANameIsCalledOtherwiseAndHeardAllTheSame() throws IOException {
        World ana = new World("ana");
        try (Stranger first = Stranger.plain(ana.name());
                World bob = World.online("bob")) {
            bob.seesThere(first.settled().name());
            ana.session.connect();
            try (ana) {
                ana.sees(NetworkEvent.Connected.class);
                ana.seesThere(bob.name());
                ana.says(bob.name(), "it is me, the second");
                var heard = bob.sees(NetworkEvent.MessageReceived.class).message();
                assertEquals("it is me, the second", heard.body().text());
                assertTrue(heard.sender().value().startsWith(ana.address().value() + " ("), heard.sender()::value);
            }
        }
    }

    @Test
    void withAProxySetNothingIsSentAndThatIsSaid() {
        try (World ana = new World("ana");
                World bob = World.online("bob")) {
            ana.proxied = true;
            ana.session.connect();
            Failure failure = ana.sees(NetworkEvent.Disconnected.class).failure();
            assertEquals(Failure.Kind.UNSUPPORTED, failure.kind());
            assertTrue(failure.detail().contains("proxy"));
            assertTrue(bob.all.stream().noneMatch(each -> each.toString().contains(ana.name())));
            assertEquals(0, ana.session.port());
        }
    }

    @Test
    void theLoginSaysWhoSeesWhatAndDoesNothingElse() throws Exception {
        NearbyNetwork network = new NearbyNetwork();
        try (World ana = new World("ana");
                NearbyLogin login = new NearbyLogin(new Context(ana))) {
            LoginStep.Form form =
                    (LoginStep.Form) login.begin().toCompletableFuture().get();
            for (String words : List.of("can see your name", "without encryption"))
                assertTrue(form.text().contains(words));
            assertTrue(network.presentation()
                    .word("es", "login.nearby.text")
                    .orElseThrow()
                    .contains("sin cifrar"));
            var bad = (LoginStep.Form) login.answer(Map.of(NearbyLogin.ADDRESS, "no name"), Map.of())
                    .toCompletableFuture()
                    .get();
            assertEquals(
                    Failure.Kind.REJECTED, Objects.requireNonNull(bad.failure()).kind());
            LoginStep done = login.answer(Map.of(NearbyLogin.ADDRESS, "Ana@Laptop", Settings.NICK, "Ana"), Map.of())
                    .toCompletableFuture()
                    .get();
            assertEquals(new LoginStep.Done(Names.address("ana@laptop")), done);
            assertEquals("Ana@Laptop", login.draft().settings().get(Settings.NAME));
        }
    }

    private record Context(World world) implements LoginContext {
        @Override
        public NetworkPath path(Map<String, String> settings) {
            return world;
        }
    }
}
