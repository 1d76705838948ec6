package org.tertulia.nearby;

import org.tertulia.model.Body;

/** What we put on the wire. */
final class Xml {

    static final String STREAMS = "http://etherx.jabber.org/streams";
    static final String RECEIPTS = "urn:xmpp:receipts";
    static final String STATES = "http://jabber.org/protocol/chatstates";
    static final String IDS = "urn:xmpp:sid:0";
    static final String DISCO = "http://jabber.org/protocol/disco#info";
    static final String PING = "urn:xmpp:ping";

    private static final String ME = "/me ";

    private Xml() {}

    /** @param features whether to say what can be negotiated (nothing), which only who knows version 1.0 expects */
    static String header(String from, String to, boolean version, boolean features) {
        return "<?xml version='1.0' encoding='UTF-8'?><stream:stream xmlns='" + Element.CLIENT + "' xmlns:stream='"
                + STREAMS + "' from='" + Text.escaped(from) + "' to='" + Text.escaped(to) + "'"
                + (version ? " version='1.0'" : "") + ">" + (features ? "<stream:features/>" : "");
    }

    static String streamError(String condition) {
        return "<stream:error><" + condition + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"
                + "</stream:stream>";
    }

    /** What to say, with its name, asking for a receipt and for their chat states. */
    static String message(String between, String id, String body) {
        String name = Text.escaped(id);
        return "<message" + between + " type='chat' id='" + name + "'><body>" + Text.escaped(body)
                + "</body><active xmlns='"
                + STATES + "'/><request xmlns='" + RECEIPTS + "'/><origin-id xmlns='" + IDS + "' id='" + name
                + "'/></message>";
    }

    static String body(Body body) {
        String text = Text.sendable(body.text());
        return body.style() == Body.Style.EMOTE ? ME + text : text;
    }

    static Body body(String text) {
        String clean = Text.body(text);
        return clean.startsWith(ME) ? new Body(Body.Style.EMOTE, clean.substring(ME.length())) : Body.text(clean);
    }

    static String state(String between, boolean composing) {
        return "<message" + between + " type='chat'><" + (composing ? "composing" : "active") + " xmlns='" + STATES
                + "'/></message>";
    }

    static String receipt(String between, String id) {
        return "<message" + between + " type='chat'><received xmlns='" + RECEIPTS + "' id='" + Text.escaped(id)
                + "'/></message>";
    }

    static String result(String between, String id, String inside) {
        return "<iq" + between + " type='result' id='" + Text.escaped(id) + "'>" + inside + "</iq>";
    }

    static String unavailable(String between, String id) {
        return "<iq" + between + " type='error' id='" + Text.escaped(id)
                + "'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>";
    }

    /** What we are and can do (XEP-0030). */
    static String features() {
        return "<query xmlns='" + DISCO + "'><identity category='client' type='pc' name='Tertulia'/>" + feature(DISCO)
                + feature(STATES) + feature(RECEIPTS) + feature(PING) + "</query>";
    }

    private static String feature(String name) {
        return "<feature var='" + name + "'/>";
    }
}
