package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Failure;
import org.tertulia.network.NetworkEvent;

final class SignInTest {

    @Test
    void anAccountIsProvedBeforeTheGreeting() throws IOException {
        try (World world = new World("SASL", "secret")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.hears("USER");
            server.says(":irc.test CAP * LS * :multi-prefix", ":irc.test CAP * LS :sasl=EXTERNAL,PLAIN unknown");
            server.hearsNext("CAP REQ :multi-prefix sasl");
            server.says(":irc.test CAP * ACK :multi-prefix sasl");
            server.hearsNext("AUTHENTICATE PLAIN");
            server.says("AUTHENTICATE +");
            String plain = server.hearsNext("AUTHENTICATE ").substring(13);
            assertEquals("Ana\0Ana\0secret", new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8));
            server.says(":irc.test 900 Ana x Ana :in", ":irc.test 903 Ana :done");
            server.hearsNext("CAP END");
            server.greets("Ana");
            assertEquals(
                    world.address(), world.sees(NetworkEvent.Connected.class).self());
        }
    }

    @Test
    void aLongPasswordGoesInPiecesAndIsEndedEvenWhenTheLastIsFull() throws IOException {
        // "Ana NUL Ana NUL" and 292 bytes make 300, which are 400 in Base64
        try (World world = new World("SASL", "p".repeat(292))) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.says(":irc.test CAP * LS :sasl");
            server.hears("CAP REQ");
            server.says(":irc.test CAP * ACK :sasl");
            server.hearsNext("AUTHENTICATE PLAIN");
            server.says("AUTHENTICATE +");
            assertEquals(413, server.hearsNext("AUTHENTICATE").length());
            server.hearsNext("AUTHENTICATE +");
        }
    }

    @Test
    void aServerThatWillNotHaveAllIsAskedForTheSignInAlone() throws IOException {
        try (World world = new World("SASL", "secret")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.says(":irc.test CAP * LS :sasl batch");
            server.hears("CAP REQ :batch sasl");
            server.says(":irc.test CAP * NAK :batch sasl");
            server.hearsNext("CAP REQ :sasl");
            server.says(":irc.test CAP * ACK :sasl");
            server.hearsNext("AUTHENTICATE PLAIN");
        }
    }

    @Test
    void noPasswordIsGivenToAServerThatAsksForItByItself() throws IOException {
        try (World world = new World("SASL", "secret")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.hears("USER");
            server.says("AUTHENTICATE +", ":irc.test CAP * LS :sasl");
            server.hearsNext("CAP REQ sasl");
        }
    }

    @Test
    void aRefusedPasswordEndsItAndNothingGoesOnWithoutAnAccount() throws IOException {
        try (World world = new World("SASL", "wrong")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.says(":irc.test CAP * LS :sasl");
            server.hears("CAP REQ");
            server.says(":irc.test CAP * ACK :sasl");
            server.hears("AUTHENTICATE PLAIN");
            server.says(":irc.test 904 Ana :SASL authentication failed");
            Failure failure = world.sees(NetworkEvent.Disconnected.class).failure();
            assertEquals(Failure.Kind.WRONG_CREDENTIALS, failure.kind());
        }
    }

    @Test
    void aServerWhoseServicesAreAwayIsTriedAgainLater() throws IOException {
        for (String offered : new String[] {"CAP * LS :multi-prefix", "001 Ana :Welcome"}) {
            try (World world = new World("SASL", "secret")) {
                world.session.connect();
                world.server.accepts().says(":irc.test " + offered);
                Failure failure = world.sees(NetworkEvent.Disconnected.class).failure();
                assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
            }
        }
    }

    @Test
    void aNickThatIsInUseIsTakenBackFromTheGhost() throws IOException {
        try (World world = new World("SASL", "secret")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.says(":irc.test CAP * LS :sasl", ":irc.test 433 * Ana :Nickname is already in use");
            server.hears("NICK Ana_");
            server.says(":irc.test CAP * ACK :sasl", "AUTHENTICATE +", ":irc.test 903 Ana_ :done");
            server.hears("CAP END");
            server.greets("Ana_");
            server.hears("NICKSERV REGAIN Ana");
            server.says(":bob!b@h PRIVMSG Ana_ :hello meanwhile", ":Ana_!a@h NICK Ana");
            world.sees(NetworkEvent.Connected.class);
            assertEquals("hello meanwhile", world.seesMessage().body().text());
        }
    }

    private static ScriptedServer withoutSasl(World world) throws IOException {
        world.session.connect();
        ScriptedServer server = world.server.accepts();
        server.hears("USER");
        server.says(":irc.test CAP * LS :multi-prefix");
        server.hears("CAP REQ");
        server.says(":irc.test CAP * ACK :multi-prefix");
        server.hears("CAP END");
        return server.greets("Ana");
    }

    @Test
    void withoutSaslNickServIsAskedByTheServersOwnCommand() throws IOException {
        try (World world = new World("NICKSERV", "secret")) {
            ScriptedServer server = withoutSasl(world);
            server.hearsNext("NICKSERV IDENTIFY Ana secret");
            server.says(
                    ":bob!b@h PRIVMSG Ana :hello meanwhile",
                    ":NickServ!s@services NOTICE Ana :You are now identified for Ana.");
            world.sees(NetworkEvent.Connected.class);
            assertEquals("hello meanwhile", world.seesMessage().body().text());
        }
    }

    @Test
    void aServerWithoutThatCommandIsGivenAMessageForNickServ() throws IOException {
        try (World world = new World("NICKSERV", "secret")) {
            ScriptedServer server = withoutSasl(world);
            server.hearsNext("NICKSERV IDENTIFY");
            server.says(":irc.test 421 Ana NICKSERV :Unknown command");
            server.hearsNext("PRIVMSG NickServ :IDENTIFY Ana secret");
            server.says(":irc.test 900 Ana Ana!a@h Ana :You are now logged in as Ana");
            world.sees(NetworkEvent.Connected.class);
        }
    }

    @Test
    void whatNickServRefusesEndsIt() throws IOException {
        for (String no : new String[] {
            ":NickServ!s@services NOTICE Ana :Invalid password for Ana.",
            ":irc.test 401 Ana NickServ :is currently unavailable",
            ":irc.test 440 Ana NickServ :Services are currently unavailable"
        }) {
            try (World world = new World("NICKSERV", "wrong")) {
                withoutSasl(world).says(no);
                Failure.Kind kind =
                        world.sees(NetworkEvent.Disconnected.class).failure().kind();
                assertEquals(
                        no.contains("Invalid") ? Failure.Kind.WRONG_CREDENTIALS : Failure.Kind.UNREACHABLE, kind, no);
            }
        }
    }

    @Test
    void aServerWithoutCapabilitiesIsGoodEnoughForAGuest() throws IOException {
        try (World world = new World("NONE", "")) {
            world.session.connect();
            ScriptedServer server = world.server.accepts();
            server.hears("USER");
            server.says(":irc.test 421 * CAP :Unknown command").greets("Ana");
            world.sees(NetworkEvent.Connected.class);
        }
    }

    @Test
    void theEndOfAConnectionIsToldOnceWithTheServersWords() throws IOException {
        try (World world = World.online("")) {
            world.server
                    .says("ERROR :Closing link: (ana@h) [Server is restarting]")
                    .hangsUp();
            Failure failure = world.sees(NetworkEvent.Disconnected.class).failure();
            assertEquals(Failure.Kind.DISCONNECTED, failure.kind());
            assertEquals("Closing link: (ana@h) [Server is restarting]", failure.detail());
        }
    }
}
