package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;

/** What stands in our account's list of rooms, from the stanza and back. */
final class BookmarkTest {

    private static final String CONFERENCE = "<conference xmlns='urn:xmpp:bookmarks:1' name='Council' autojoin='1'>"
            + "<nick>Puck</nick><password>cake</password><extensions><state xmlns='http://myclient.example/bookmark'"
            + " minimized='true'/></extensions></conference>";

    private final BookmarkNode node = new BookmarkNode(new Wired().wire());

    private List<BookmarkNode.Told> told(String items) {
        return node.told((Message) Wired.stanza("<message from='me@example.org' to='me@example.org/x' type='headline'>"
                + "<event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>" + items
                + "</items></event></message>"));
    }

    private Bookmark now(String item) {
        return Objects.requireNonNull(told(item).getFirst().now());
    }

    @Test
    void whatOtherClientsHaveWrittenAlongGoesBackAsItCame() {
        Bookmark read = now("<item id='council@rooms.example'>" + CONFERENCE + "</item>");
        assertEquals("council@rooms.example", read.room().toString());
        assertTrue(read.autojoin());
        assertEquals("Puck", read.nick());
        assertEquals("cake", read.password());
        String written = read.autojoin(false).element().toXML().toString();
        assertTrue(written.contains("autojoin='false'"), written);
        for (String kept : List.of("Council", "Puck", "cake", "http://myclient.example/bookmark", "minimized")) {
            assertTrue(written.contains(kept), written);
        }
    }

    @Test
    void whatIsTakenOutOfTheListHasNoBookmarkAnyMore() {
        BookmarkNode.Told gone = told("<retract id='council@rooms.example'/>").getFirst();
        assertEquals("council@rooms.example", gone.room().toString());
        assertNull(gone.now());
    }

    @Test
    void whatIsNoRoomOrNoBookmarkIsPassedOver() {
        assertEquals(List.of(), told("<item id='not a room'>" + CONFERENCE + "</item>"));
        assertEquals(List.of(), told("<item id='council@rooms.example'/>"));
        assertEquals(List.of(), told("<item id='council@rooms.example'><other xmlns='urn:other'/></item>"));
        assertEquals(List.of(), told("<retract id=''/>"));
        Bookmark plain = now("<item id='council@rooms.example'><conference xmlns='urn:xmpp:bookmarks:1'/></item>");
        assertFalse(plain.autojoin());
        assertEquals("", plain.nick());
    }

    @Test
    void whatStrangersTellOfOurListIsNotHeard() {
        Wired wired = new Wired();
        var bookmarks = new Bookmarks(wired.wire());
        String event = "<event xmlns='http://jabber.org/protocol/pubsub#event'><items node='urn:xmpp:bookmarks:1'>"
                + "<item id='trap@rooms.example'>" + CONFERENCE + "</item></items></event></message>";
        var follower = new Bookmarks.Follower() {
            @Override
            public void enter(Bookmark bookmark) {
                throw new AssertionError("followed");
            }

            @Override
            public void leave(org.jxmpp.jid.EntityBareJid room) {
                throw new AssertionError("followed");
            }
        };
        for (String from : List.of("mallory@example.org", "me@example.org/other", "example.org")) {
            assertFalse(bookmarks.heard((Message) Wired.stanza("<message from='" + from + "'>" + event), follower));
        }
        assertTrue(bookmarks.heard((Message) Wired.stanza("<message from='me@example.org'>" + event), follower));
    }
}
