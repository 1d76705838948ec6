package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Command;
import org.tertulia.contract.User;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginFlow;
import org.tertulia.path.InternetPaths;

/** IRC on real servers where the kit does not look: whose certificate it is, and two networks at once. */
@Timeout(180)
final class IrcNetworksTest {

    @TempDir
    Path folder;

    private static <T> T ended(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Map<String, String> values(String address, Lab lab, String port) {
        return Map.of(
                "address",
                address,
                AccountSettings.HOST,
                lab.value("irc.host"),
                AccountSettings.PORT,
                lab.value(port),
                "irc.rate",
                "1000");
    }

    @Test
    void aCertificateForAnotherNameIsNotTheServers() {
        Lab lab = Lab.shared();
        User ana = new IrcAccounts(lab).registered("ana");
        var paths = new InternetPaths(List.of(lab.path("ca.file")));
        try (LoginFlow flow = new IrcNetwork().login(settings -> paths.path(settings, Optional.empty()))) {
            ended(flow.begin());
            ended(flow.answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of()));
            LoginStep step = ended(flow.answer(
                    values(ana.address().value(), lab, "irc.wrongname.port"),
                    Map.of(AccountSettings.PASSWORD, Secret.of(ana.password()))));
            LoginStep.Choice asked = assertInstanceOf(LoginStep.Choice.class, step, step::toString);
            assertEquals("certificate", asked.key());
            LoginStep refused = ended(flow.answer(Map.of(LoginStep.CHOICE, "refuse"), Map.of()));
            Failure failure = assertInstanceOf(LoginStep.Form.class, refused).failure();
            assertTrue(failure != null && failure.kind() == Failure.Kind.CERTIFICATE_UNTRUSTED, () -> "" + failure);
        }
    }

    /** The same names on two servers that know nothing of each other: nothing of one is ever seen in the other. */
    @Test
    void theSameNickAndChannelOnTwoNetworksAreTwoPeopleAndTwoRooms() throws Exception {
        Lab one = Lab.shared();
        String ana = IrcAccounts.unique("ana");
        String ben = IrcAccounts.unique("ben");
        String club = "#" + IrcAccounts.unique("club");
        try (Lab other = Lab.own(folder.resolve("lab"), "inspircd", "atheme");
                IrcWire near = new IrcWire(one, ben);
                IrcWire far = new IrcWire(other, ben);
                IrcPerson person = new IrcPerson(folder.resolve("profile"), List.of(one, other))) {
            AccountId here = person.joins(one, ana, "irc.lab.test");
            AccountId there = person.joins(other, ana, "localhost");
            ConversationId clubHere = person.done(new Command.JoinRoom(here, club, ""));
            ConversationId clubThere = person.done(new Command.JoinRoom(there, club, ""));
            near.sends("JOIN " + club);
            far.sends("JOIN " + club);
            near.sends("PRIVMSG " + ana + " :from here");
            far.sends("PRIVMSG " + ana + " :from there");
            near.sends("PRIVMSG " + club + " :club here");
            far.sends("PRIVMSG " + club + " :club there");
            assertEquals(List.of("from here"), person.texts(person.with(here, ben + "@irc.lab.test"), 1));
            assertEquals(List.of("from there"), person.texts(person.with(there, ben + "@localhost"), 1));
            assertEquals(List.of("club here"), person.texts(clubHere, 1));
            assertEquals(List.of("club there"), person.texts(clubThere, 1));

            person.done(new Command.Send(clubThere, Body.text("only there")));
            person.done(new Command.Send(person.with(there, ben + "@localhost"), Body.text("you alone")));
            var _ = far.some(
                    "room", line -> line.says("PRIVMSG", club) && line.word(1).equals("only there"));
            var _ = far.some(
                    "private", line -> line.says("PRIVMSG", ben) && line.word(1).equals("you alone"));
            near.sends("PRIVMSG " + club + " :the end");
            assertEquals(List.of("club here", "the end"), person.texts(clubHere, 2));
            assertTrue(near.heard().stream()
                    .noneMatch(line ->
                            line.word(1).equals("only there") || line.word(1).equals("you alone")));
        }
    }
}
