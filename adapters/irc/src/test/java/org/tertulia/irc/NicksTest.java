package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tertulia.network.NetworkEvent;

final class NicksTest {

    /** Somebody else is called Ana. */
    private static ScriptedServer taken(World world) throws IOException {
        world.session.connect();
        ScriptedServer server = world.server.accepts();
        server.hears("USER");
        server.says(":irc.test CAP * LS :", ":irc.test 433 * Ana :Nickname is already in use");
        server.hears("NICK Ana_");
        server.greets("Ana_");
        world.sees(NetworkEvent.Connected.class);
        return server;
    }

    @Test
    void aTakenNickIsOursAgainWhenTheServerTellsThatItIsFree() throws IOException {
        try (World world = new World("NONE", "")) {
            ScriptedServer server = taken(world);
            server.hears("MONITOR + Ana");
            server.says(":irc.test 730 Ana_ :Ana!x@y", ":irc.test 731 Ana_ :bob,ANA");
            server.hears("NICK Ana");
            server.says(":Ana_!a@h NICK Ana");
            server.hears("MONITOR - Ana");
            // and what is said to it is said to us
            server.says(":bob!b@h PRIVMSG Ana :welcome back", ":Ana!a@h PRIVMSG bob :thanks");
            assertEquals("welcome back", world.seesMessage().body().text());
            assertTrue(world.seesMessage().outgoing());
        }
    }

    @Test
    void aTakenNickIsOursAgainWhenWhoHasItIsSeenLettingGo() throws IOException {
        for (String gone : new String[] {":Ana!x@y QUIT :bye", ":ana!x@y NICK :Annabel"}) {
            try (World world = new World("NONE", "")) {
                world.server.tokens = "CASEMAPPING=ascii";
                ScriptedServer server = taken(world);
                server.says(":bob!x@y QUIT", ":Ana_!x@y AWAY", gone);
                server.hears("NICK Ana");
            }
        }
    }

    @Test
    void aNickThatServicesTakeFromUsIsWatchedFor() throws IOException {
        try (World world = World.online("")) {
            world.server.says(":Ana!a@h NICK Guest123");
            world.server.hears("MONITOR + Ana");
            world.server.says(":irc.test 731 Guest123 :Ana");
            world.server.hears("NICK Ana");
        }
    }
}
