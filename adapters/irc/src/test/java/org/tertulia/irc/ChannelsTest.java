package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant.Role;
import org.tertulia.model.Presence;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.ParticipantChanged;
import org.tertulia.network.NetworkEvent.ParticipantEntered;
import org.tertulia.network.NetworkEvent.ParticipantLeft;
import org.tertulia.network.NetworkEvent.ParticipantRenamed;
import org.tertulia.network.NetworkEvent.PresenceChanged;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.NetworkEvent.RoomLeft;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Rooms;
import org.tertulia.network.Roster;

final class ChannelsTest {

    private static Rooms rooms(World world) {
        return world.session.ability(Rooms.class).orElseThrow();
    }

    private static <T> Outcome<T> done(CompletionStage<Outcome<T>> stage) {
        return stage.toCompletableFuture().join();
    }

    private static RoomJoined inside(World world) throws IOException {
        var joining = rooms(world).join(world.of("#Club"), "");
        world.server.hears("JOIN #club");
        world.server.says(
                ":Ana!a@h JOIN #Club",
                ":irc.test 332 Ana #Club :Bread & ☕",
                ":irc.test 353 Ana = #Club :~@Ana +Bob!b@h",
                ":irc.test 353 Ana = #Club :carol",
                ":irc.test 366 Ana #Club :End");
        assertEquals(Outcome.ok(), done(joining));
        return world.sees(RoomJoined.class);
    }

    @Test
    void aChannelIsEnteredWithItsTopicAndMembers() throws IOException {
        try (World world = World.online("")) {
            RoomJoined joined = inside(world);
            assertEquals(world.of("#club"), joined.room());
            assertEquals("Bread & ☕", joined.topic());
            assertEquals(
                    Set.of("Ana OWNER true", "Bob MEMBER false", "carol MEMBER false"),
                    joined.participants().stream()
                            .map(p -> p.name() + " " + p.role() + " " + p.self())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aChannelWithAKeyOpensToWhoWritesItBehindItsName() throws IOException {
        try (World world = World.online("")) {
            var shut = rooms(world).join(world.of("#club"), "");
            world.server.hears("JOIN #club");
            world.server.says(":irc.test 475 Ana #club :Cannot join channel (+k)");
            assertTrue(
                    done(shut).toString().contains("#channel key"), done(shut).toString());
            assertEquals(Outcome.done(world.of("#club")), done(rooms(world).resolve(" #Club  sesame ")));
            var open = rooms(world).join(world.of("#club"), "");
            world.server.hears("JOIN #club sesame");
            world.server.says(":Ana!a@h JOIN #club", ":irc.test 366 Ana #club :End");
            assertEquals(Outcome.ok(), done(open));
            assertEquals(Outcome.done(world.of("#hall")), done(rooms(world).resolve("#hall no,key")));
            var _ = rooms(world).join(world.of("#hall"), "");
            world.server.hears("JOIN #hall");
        }
    }

    @Test
    void aKeyThatChangesWhileWeAreThereOpensTheChannelTheNextTime() throws IOException {
        try (World world = World.online("")) {
            inside(world);
            world.server.says(
                    ":Bob!b@h MODE #club +k sesame", ":Bob!b@h MODE #club +k *", ":Bob!b@h KICK #club Ana :out");
            world.sees(RoomLeft.class);
            var back = rooms(world).join(world.of("#club"), "");
            world.server.hears("JOIN #club sesame");
            world.server.says(":Ana!a@h JOIN #club", ":irc.test 366 Ana #club :End");
            assertEquals(Outcome.ok(), done(back));
            world.server.says(":Bob!b@h MODE #club -k sesame", ":Bob!b@h KICK #club Ana :out");
            world.sees(RoomLeft.class);
            var _ = rooms(world).join(world.of("#club"), "");
            world.server.hears("JOIN #club");
        }
    }

    @Test
    void whoComesGoesRisesAndIsRenamedIsSeen() throws IOException {
        try (World world = World.online("")) {
            inside(world);
            world.server.says(
                    ":dave!d@h JOIN #club",
                    ":Ana!a@h MODE #club +klo key 5 dave",
                    ":dave!d@h AWAY :lunch",
                    ":dave!d@h NICK david",
                    ":david!d@h QUIT :bye",
                    ":Bob!b@h PART #club",
                    ":Ana!a@h KICK #club carol :out");
            assertEquals(
                    "dave", world.sees(ParticipantEntered.class).participant().name());
            assertEquals(
                    Role.MODERATOR,
                    world.sees(ParticipantChanged.class).participant().role());
            assertEquals(
                    new Presence(Availability.AWAY, "lunch"),
                    world.sees(ParticipantChanged.class).participant().presence());
            ParticipantRenamed renamed = world.sees(ParticipantRenamed.class);
            assertEquals(world.of("dave"), renamed.before());
            assertEquals("david", renamed.participant().name());
            assertEquals(Role.MODERATOR, renamed.participant().role());
            for (String gone : new String[] {"david", "bob"}) {
                assertEquals(world.of(gone), world.sees(ParticipantLeft.class).occupant());
            }
            assertEquals(
                    new ParticipantLeft(
                            world.of("#club"), world.of("carol"), NetworkEvent.LeaveReason.KICKED, "out", "Ana"),
                    world.sees(ParticipantLeft.class));
        }
    }

    @Test
    void whoIsBannedIsKeptOutByTheHostTheyComeFrom() throws IOException {
        try (World world = World.online("")) {
            inside(world);
            var banning = rooms(world).ban(world.of("#club"), world.of("bob"), "enough");
            world.server.hears("WHOIS bob");
            world.server.says(":irc.test 311 Ana Bob b far.example * :Bob", ":irc.test 318 Ana Bob :End");
            world.server.hears("WHOIS Ana");
            world.server.says(":irc.test 311 Ana Ana a near.example * :Ana", ":irc.test 318 Ana Ana :End");
            world.server.hears("MODE #club +b *!*@far.example");
            world.server.says(":Ana!a@h MODE #club +b *!*@far.example");
            world.server.hasDone();
            world.server.hears("KICK #club bob enough");
            world.server.says(":Ana!a@h KICK #club Bob :enough");
            assertEquals(Outcome.ok(), done(banning));
        }
    }

    @Test
    void whoComesFromWhereWeComeFromIsBannedByNick() throws IOException {
        try (World world = World.online("")) {
            inside(world);
            var banning = rooms(world).ban(world.of("#club"), world.of("bob"), "");
            world.server.hears("WHOIS");
            world.server.says(":irc.test 311 Ana Bob b same.example * :Bob", ":irc.test 318 Ana Bob :End");
            world.server.hears("WHOIS");
            world.server.says(":irc.test 311 Ana Ana a same.example * :Ana", ":irc.test 318 Ana Ana :End");
            world.server.hears("MODE #club +b bob!*@*");
            world.server.says(":irc.test 482 Ana #club :You're not a channel operator");
            assertEquals(Outcome.failed(Failure.Kind.NOT_PERMITTED, "You're not a channel operator"), done(banning));
        }
    }

    @Test
    void aClosedDoorIsAFailureWithTheServersWords() throws IOException {
        try (World world = World.online("")) {
            var joining = rooms(world).join(world.of("#secret"), "");
            world.server.hears("JOIN #secret");
            world.server.says(":irc.test 473 Ana #secret :Cannot join channel (+i)");
            assertEquals(Outcome.failed(Failure.Kind.NOT_PERMITTED, "Cannot join channel (+i)"), done(joining));
        }
    }

    @Test
    void aChannelWithPeopleInItCannotBeMade() throws IOException {
        try (World world = World.online("")) {
            var creating = rooms(world).create(world.of("#club"), "", "");
            world.server.hears("JOIN");
            world.server.says(
                    ":Ana!a@h JOIN #club", ":irc.test 353 Ana = #club :Ana @bob", ":irc.test 366 Ana #club :End");
            world.server.hears("PART #club");
            world.server.says(":Ana!a@h PART #club");
            Outcome<Address> made = done(creating);
            assertTrue(made instanceof Outcome.Failed<Address>(var failure) && failure.kind() == Failure.Kind.CONFLICT);
        }
    }

    @Test
    void whatIsTypedBecomesAChannelOfThisNetwork() throws IOException {
        try (World world = World.online("")) {
            for (String typed : new String[] {"club", "#Club", "#club@irc.test"}) {
                assertEquals(
                        Outcome.done(world.of("#club")),
                        rooms(world).resolve(typed).toCompletableFuture().join());
            }
        }
    }

    @Test
    void contactsAreWatchedAndKept() throws IOException {
        try (World world = new World("NONE", "")) {
            world.knows("bob");
            world.session.connect();
            world.server.welcomes("Ana", "");
            assertEquals(
                    1, world.sees(NetworkEvent.RosterLoaded.class).entries().size());
            world.server.hears("MONITOR + bob");
            world.server.says(":irc.test 730 Ana :Bob!b@h,stranger!s@h", ":irc.test 731 Ana :bob");
            assertEquals(new PresenceChanged(world.of("bob"), Presence.ONLINE), world.sees(PresenceChanged.class));
            assertEquals(new PresenceChanged(world.of("bob"), Presence.OFFLINE), world.sees(PresenceChanged.class));
            Roster roster = world.session.ability(Roster.class).orElseThrow();
            assertEquals(Outcome.ok(), done(roster.add(world.of("carol"), "Carol", "")));
            world.server.hears("MONITOR + carol");
            assertTrue(world.get("contact.carol@irc.test").isPresent());
            assertEquals(Outcome.ok(), done(roster.remove(world.of("carol"))));
            world.server.hears("MONITOR - carol");
            assertTrue(world.get("contact.carol@irc.test").isEmpty());
        }
    }

    @Test
    void contactsAreAskedAboutWhereTheServerDoesNotTell() throws IOException {
        try (World world = new World("NONE", "")) {
            world.server.tokens = "CASEMAPPING=rfc1459";
            world.knows("bob");
            world.knows("carol");
            world.session.connect();
            world.server.welcomes("Ana", "");
            world.server.hears("ISON :bob carol");
            world.server.says(":irc.test 303 Ana :Bob ");
            assertEquals(new PresenceChanged(world.of("bob"), Presence.ONLINE), world.sees(PresenceChanged.class));
            assertEquals(new PresenceChanged(world.of("carol"), Presence.OFFLINE), world.sees(PresenceChanged.class));
        }
    }

    @Test
    void contactsForWhomTheServersListHasNoRoomAreAskedAbout() throws IOException {
        try (World world = new World("NONE", "")) {
            world.knows("bob");
            world.knows("carol");
            world.session.connect();
            world.server.welcomes("Ana", "");
            world.server.hears("MONITOR + bob,carol");
            world.server.says(":irc.test 734 Ana 1 carol,nobody :Monitor list is full.");
            world.server.hears("ISON carol");
            world.server.says(":irc.test 303 Ana :carol");
            assertEquals(new PresenceChanged(world.of("carol"), Presence.ONLINE), world.sees(PresenceChanged.class));
        }
    }

    @Test
    void aContactWhoIsAwayIsSeenWithWordsAndSeenComingBack() throws IOException {
        try (World world = new World("NONE", "")) {
            world.knows("bob");
            world.session.connect();
            world.server.welcomes("Ana", "");
            world.server.says(":irc.test 730 Ana :bob!b@h");
            world.server.hears("USERHOST bob");
            world.server.says(":irc.test 302 Ana :bob=-b@h ");
            world.server.hears("WHOIS bob");
            world.server.says(":irc.test 301 Ana bob :at lunch", ":bob!b@h AWAY");
            assertEquals(Presence.ONLINE, world.sees(PresenceChanged.class).presence());
            assertEquals(
                    new Presence(Availability.AWAY, "at lunch"),
                    world.sees(PresenceChanged.class).presence());
            assertEquals(Presence.ONLINE, world.sees(PresenceChanged.class).presence());
        }
    }

    @Test
    void awayIsToldWithItsWords() throws IOException {
        try (World world = World.online("")) {
            PresencePublisher presence =
                    world.session.ability(PresencePublisher.class).orElseThrow();
            var away = presence.publish(new Presence(Availability.AWAY, "في الحديقة"));
            world.server.hears("AWAY :في");
            world.server.says(":irc.test 306 Ana :away");
            assertEquals(Outcome.ok(), done(away));
        }
    }
}
