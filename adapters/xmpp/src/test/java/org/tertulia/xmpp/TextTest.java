package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jivesoftware.smack.packet.XmlEnvironment;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Outcome;

final class TextTest {

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        assertEquals("a\tb\nc🐟", Text.sendable("a\tb\u0000\n\u001bc🐟\ud800\uffff"));
        assertEquals("nothing to do", Text.sendable("nothing to do"));
    }

    @Test
    void aNameIsBoundedAndNoCharacterIsCutInTwo() {
        assertEquals("", Text.line(null));
        assertTrue(Text.line("x".repeat(9000)).length() <= Text.LINE);
        assertEquals("a", Text.cut("a🐟", 2));
    }

    @Test
    void aMessageMustFitTheServersLimitAsItIsOnTheWire() {
        assertTrue(Bodies.fits("x".repeat(Bodies.MOST_BYTES)));
        assertFalse(Bodies.fits("&".repeat(Bodies.MOST_BYTES / 5 + 1)));
        assertFalse(Bodies.fits("あ".repeat(Bodies.MOST_BYTES / 3 + 1)));
        assertEquals("/me waves", Bodies.wire(new Body(Body.Style.EMOTE, "waves")));
    }

    @Test
    void anAddressIsTakenAsPeopleWriteIt() {
        XmppNetwork network = new XmppNetwork();
        var ana = Outcome.done(new Address("xmpp", "ana@example.org"));
        assertEquals(ana, network.address(" Ana@Example.ORG "));
        assertEquals(ana, network.address("xmpp:ana@example.org?message"));
        for (String wrong : new String[] {"", "ana", "@example.org", "ana@", "a b@example.org"}) {
            assertInstanceOf(Outcome.Failed.class, network.address(wrong), wrong);
        }
    }

    @Test
    void whatLooksLikeMarkupStaysText() {
        String xml =
                new BodyElement("a ]]> <b> & \"c\"").toXML(XmlEnvironment.EMPTY).toString();
        assertFalse(xml.contains("]]>"));
        assertFalse(xml.contains("<b>"));
    }
}
