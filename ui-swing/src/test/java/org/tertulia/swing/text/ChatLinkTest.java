package org.tertulia.swing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatLinkTest {

    private static ChatLink of(String link) {
        return ChatLink.of(URI.create(link)).orElseThrow(() -> new AssertionError(link));
    }

    @Test
    void people_and_rooms_of_xmpp() {
        assertEquals(new ChatLink("xmpp", false, "ana@example.org"), of("xmpp:ana@example.org"));
        assertEquals(new ChatLink("xmpp", false, "ana@example.org"), of("xmpp:ana@example.org?message;body=hi"));
        assertEquals(new ChatLink("xmpp", true, "kitchen@rooms.example"), of("XMPP:kitchen@rooms.example?join"));
        assertEquals(
                new ChatLink("xmpp", true, "kitchen@rooms.example"), of("xmpp:kitchen@rooms.example?join;password=x"));
        assertEquals(new ChatLink("xmpp", false, "ana@example.org"), of("xmpp://me@home.example/ana@example.org"));
        assertEquals(new ChatLink("xmpp", false, "josé@example.org"), of("xmpp:jos%C3%A9@example.org"));
    }

    @Test
    void people_and_rooms_of_matrix() {
        assertEquals(new ChatLink("matrix", false, "@ana:example.org"), of("matrix:u/ana:example.org?action=chat"));
        assertEquals(new ChatLink("matrix", true, "#kitchen:example.org"), of("matrix:r/kitchen:example.org"));
        assertEquals(new ChatLink("matrix", true, "!x:example.org"), of("matrix:roomid/x:example.org/e/event"));
    }

    @Test
    void nicks_and_channels_of_irc() {
        assertEquals(new ChatLink("irc", true, "#kitchen"), of("irc://irc.example.org/kitchen"));
        assertEquals(new ChatLink("irc", true, "#kitchen"), of("ircs://irc.example.org:6697/#kitchen"));
        assertEquals(new ChatLink("irc", true, "&here"), of("irc://irc.example.org/&here"));
        assertEquals(new ChatLink("irc", false, "ana"), of("irc://irc.example.org/ana,isnick"));
    }

    @Test
    void what_names_nobody_is_no_such_link() {
        for (String link : List.of(
                "https://example.org",
                "xmpp:example.org",
                "matrix:u/ana",
                "matrix:e/x:y",
                "irc://irc.example.org",
                "irc://irc.example.org/",
                "mailto:ana@example.org")) {
            assertEquals(Optional.empty(), ChatLink.of(URI.create(link)), link);
        }
    }
}
