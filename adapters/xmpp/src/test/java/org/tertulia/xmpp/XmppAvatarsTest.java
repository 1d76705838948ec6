package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.AvatarTold;

/** Which picture is told of, and what is no picture. */
final class XmppAvatarsTest {

    private static final Address BEN = new Address("xmpp", "ben@example.org");
    private static final String ONE = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "ffffffffffffffffffffffffffffffffffffffff";

    private final Wired wired = new Wired();

    private void publishes(String from, String metadata) {
        wired.hears("<message xmlns='jabber:client' from='" + from + "' to='me@example.org/pc'>"
                + "<event xmlns='http://jabber.org/protocol/pubsub#event'>"
                + "<items node='urn:xmpp:avatar:metadata'><item id='x'>"
                + "<metadata xmlns='urn:xmpp:avatar:metadata'>" + metadata + "</metadata>"
                + "</item></items></event></message>");
    }

    private void shows(String from, String photo) {
        wired.hears("<presence xmlns='jabber:client' from='" + from + "' to='me@example.org/pc'>"
                + "<x xmlns='vcard-temp:x:update'>" + photo + "</x></presence>");
    }

    private static String info(String id, String type, String more) {
        return "<info id='" + id + "' type='" + type + "' bytes='12' " + more + "/>";
    }

    private List<NetworkEvent> told() {
        return wired.events.stream().filter(AvatarTold.class::isInstance).toList();
    }

    @Test
    void thePictureThatIsHereIsTheOneThatIsPublished() {
        publishes(
                "ben@example.org",
                info(OTHER, "image/gif", "")
                        + info(OTHER, "image/png", "url='https://example.org/a.png'")
                        + info(ONE.toUpperCase(java.util.Locale.ROOT), "image/png", ""));
        assertEquals(List.of(new AvatarTold(BEN, ONE)), told());
    }

    @Test
    void nothingPublishedAnyMoreIsNoPictureAndNonsenseIsNone() {
        publishes("ben@example.org", "");
        publishes("ben@example.org", info("../../etc/passwd", "image/png", ""));
        publishes("ben@example.org", "<info/>");
        assertEquals(List.of(new AvatarTold(BEN, ""), new AvatarTold(BEN, ""), new AvatarTold(BEN, "")), told());
    }

    @Test
    void aDeviceIsNotTheAccountThatPublishes() {
        publishes("ben@example.org/pc", info(ONE, "image/png", ""));
        assertEquals(List.of(), told());
    }

    @Test
    void presenceNamesOneUntilTheyPublish() {
        shows("ben@example.org/pc", "<photo>" + ONE + "</photo>");
        publishes("ben@example.org", info(OTHER, "image/png", ""));
        shows("ben@example.org/old", "<photo>" + ONE + "</photo>");
        assertEquals(List.of(new AvatarTold(BEN, ONE), new AvatarTold(BEN, OTHER)), told());
    }

    @Test
    void whoDoesNotKnowYetTellsNothingAndAnEmptyPhotoIsNone() {
        shows("ben@example.org/pc", "");
        assertEquals(List.of(), told());
        shows("ben@example.org/pc", "<photo/>");
        assertEquals(List.of(new AvatarTold(BEN, "")), told());
    }
}
