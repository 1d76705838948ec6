package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Identity;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.IdentityTold;
import org.tertulia.network.NetworkEvent.ParticipantChanged;
import org.tertulia.network.NetworkEvent.ParticipantEntered;
import org.tertulia.network.NetworkEvent.ParticipantRenamed;
import org.tertulia.network.Rooms;

final class IdentitiesTest {

    private static final String MODERN = "account-notify account-tag extended-join message-tags";

    private static World online(String capabilities) throws IOException {
        World world = new World("NONE", "");
        world.server.tokens = "CASEMAPPING=rfc1459 WHOX";
        world.session.connect();
        world.server.welcomes("Ana", capabilities);
        world.sees(NetworkEvent.Connected.class);
        return world;
    }

    private static String changed(World world) {
        var who = world.sees(ParticipantChanged.class).participant();
        return who.name() + " " + who.identity().kind() + " " + who.identity().account();
    }

    private static void inside(World world) throws IOException {
        var _ = world.session.ability(Rooms.class).orElseThrow().join(world.of("#club"), "");
        world.server.hears("JOIN #club");
        world.server.says(
                ":Ana!a@h JOIN #club * :Ana",
                ":irc.test 353 Ana = #club :Ana bob carol",
                ":irc.test 366 Ana #club :End");
        world.sees(NetworkEvent.RoomJoined.class);
    }

    @Test
    void whoWritesToUsIsWorthWhatTheServerSaysWithIt() throws IOException {
        try (World world = online(MODERN)) {
            world.server.says(
                    "@account=Robert :bob!b@h PRIVMSG Ana :it is me",
                    "@account=Robert :bob!b@h PRIVMSG Ana :again",
                    ":bob!x@y PRIVMSG Ana :me too",
                    ":NickServ!s@services.test PRIVMSG Ana :hello");
            assertEquals(new IdentityTold(world.of("bob"), Identity.of("Robert")), world.sees(IdentityTold.class));
            assertEquals(new IdentityTold(world.of("bob"), Identity.NOBODY), world.sees(IdentityTold.class));
            assertEquals("me too", world.seesMessage().body().text());
            assertEquals("hello", world.seesMessage().body().text());
            world.server.says(":bob!x@y QUIT :bye");
            assertEquals(new IdentityTold(world.of("bob"), Identity.UNTOLD), world.sees(IdentityTold.class));
        }
    }

    @Test
    void aServerThatTellsNothingMakesNobodyWorthless() throws IOException {
        try (World world = online("message-tags")) {
            world.server.says(":bob!b@h PRIVMSG Ana :it is me", ":irc.test 330 Ana bob Robert :is logged in as");
            assertEquals(new IdentityTold(world.of("bob"), Identity.of("Robert")), world.sees(IdentityTold.class));
        }
    }

    @Test
    void whomWeWriteToIsAskedAboutOnce() throws IOException {
        try (World world = online(MODERN)) {
            world.says("bob", "hello");
            world.says("bob", "are you there?");
            world.server.hears("WHO bob %tna,742");
            world.server.says(":irc.test 354 Ana 742 Bob Robert");
            assertEquals(new IdentityTold(world.of("bob"), Identity.of("Robert")), world.sees(IdentityTold.class));
            world.says("*", "everybody?");
            world.says("carol", "hello");
            String asked = world.server.hears("WHO");
            assertEquals("WHO carol %tna,742", asked);
        }
    }

    @Test
    void membersAreAskedAboutAndFollowed() throws IOException {
        try (World world = online(MODERN)) {
            inside(world);
            world.server.hears("WHO #club %tcnfa,743");
            world.server.says(
                    ":irc.test 354 Ana 743 #club Ana H 0",
                    ":irc.test 354 Ana 743 #club bob G@ Robert",
                    ":irc.test 354 Ana 743 #club stranger H x",
                    ":irc.test 354 Ana 743",
                    ":irc.test 315 Ana #club :End",
                    ":bob!b@h ACCOUNT *",
                    "@account=Carola :carol!c@h PRIVMSG #club :hello",
                    ":dave!d@h JOIN #club David :Dave",
                    ":dave!d@h NICK david");
            assertEquals("Ana NOBODY ", changed(world));
            assertEquals("bob ACCOUNT Robert", changed(world));
            assertEquals("bob NOBODY ", changed(world));
            assertEquals("carol ACCOUNT Carola", changed(world));
            Identity dave = world.sees(ParticipantEntered.class).participant().identity();
            assertEquals(Identity.of("David"), dave);
            Identity david = world.sees(ParticipantRenamed.class).participant().identity();
            assertEquals(Identity.of("David"), david);
        }
    }

    @Test
    void aChannelOfThousandsIsNotAskedAbout() throws IOException {
        try (World world = online(MODERN)) {
            var _ = world.session.ability(Rooms.class).orElseThrow().join(world.of("#club"), "");
            world.server.hears("JOIN #club");
            world.server.says(":Ana!a@h JOIN #club * :Ana");
            for (int i = 0; i < 100; i++) {
                String names = java.util.stream.IntStream.range(i * 20, i * 20 + 20)
                        .mapToObj(n -> "nick" + n)
                        .collect(Collectors.joining(" "));
                world.server.says(":irc.test 353 Ana = #club :" + names);
            }
            world.server.says(":irc.test 366 Ana #club :End");
            world.sees(NetworkEvent.RoomJoined.class);
            world.says("bob", "hello");
            assertEquals("WHO bob %tna,742", world.server.hears("WHO"));
        }
    }
}
