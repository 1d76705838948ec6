package org.tertulia.nearby;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.nearby.StanzaReader.Malformed;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

/** What others say, from the wire to events. On the threads that read. */
final class Inbox {

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XHTML_IM = "http://jabber.org/protocol/xhtml-im";
    private static final int MOST_COMPLAINTS = 200;

    private final Neighbourhood here;
    /** About whom something has been said in the log already. */
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

    Inbox(Neighbourhood here) {
        this.here = here;
    }

    void take(Stream stream, Courier courier, Element stanza) throws Malformed {
        String from = stanza.attribute("from");
        if (!from.isEmpty() && !Names.same(from, stream.peer().name())) {
            stream.refuse("invalid-from");
            throw new Malformed("somebody writes in the name of somebody else");
        }
        switch (stanza.name()) {
            case "message" -> message(stream, courier, stanza);
            case "iq" -> query(courier, stanza);
            default -> {
                // presence is announced, and features there are none to choose from
            }
        }
    }

    private void message(Stream stream, Courier courier, Element message) {
        String type = message.attribute("type");
        if (type.equals("error") || type.equals("groupchat")) return;
        Address who = Names.address(stream.peer().name());
        message.child("received", Xml.RECEIPTS).ifPresent(each -> courier.receipt(each.attribute("id")));
        List<NetworkEvent> events = new ArrayList<>();
        Boolean composing = composing(courier, message);
        if (composing != null) events.add(new NetworkEvent.TypingChanged(who, who, composing));
        String text = text(message);
        if (text.isEmpty()) {
            here.emit(events);
            return;
        }
        events.add(new NetworkEvent.MessageReceived(said(stream, who, message, text)));
        Optional<String> receipt = message.child("request", Xml.RECEIPTS)
                .map(_ -> message.attribute("id"))
                .filter(id -> !id.isEmpty() && id.length() <= NetworkMessageId.MAX_LENGTH);
        // when it is in the store, and not before
        here.emit(events, () -> receipt.ifPresent(id -> courier.beside(to -> Xml.receipt(to.between(), id))));
    }

    private IncomingMessage said(Stream stream, Address who, Element message, String text) {
        return new IncomingMessage(
                who,
                Conversation.Kind.DIRECT,
                who,
                stream.peer().displayName(),
                false,
                Xml.body(text),
                here.now(),
                List.of(id(message)),
                IncomingMessage.Placement.LIVE,
                Protection.NONE);
    }

    /** The name that its sender gave it; most programs give none, or count from one for every stream. */
    private static NetworkMessageId id(Element message) {
        return message.child("origin-id", Xml.IDS)
                .map(each -> each.attribute("id"))
                .filter(id -> !id.isEmpty() && id.length() <= NetworkMessageId.MAX_LENGTH)
                .map(id -> new NetworkMessageId(NetworkMessageId.ORIGIN, id))
                .orElseGet(
                        () -> new NetworkMessageId("dedupe", UUID.randomUUID().toString()));
    }

    /** The plain one; of who sends only XHTML (some do), what it shows. */
    private static String text(Element message) {
        String plain = message.child("body", Element.CLIENT).map(Element::text).orElse("");
        if (!plain.isBlank()) return plain;
        return message.children()
                .filter(each -> each.is("html", XHTML_IM) || each.is("html", XHTML))
                .flatMap(html -> html.child("body", XHTML).stream())
                .map(Element::shown)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Boolean composing(Courier courier, Element message) {
        Optional<Element> state = message.children()
                .filter(each -> each.namespace().equals(Xml.STATES))
                .findFirst();
        if (state.isEmpty()) return null;
        courier.knowsStates();
        return state.get().name().equals("composing");
    }

    private static void query(Courier courier, Element iq) {
        String type = iq.attribute("type");
        String id = iq.attribute("id");
        if (!type.equals("get") && !type.equals("set")) return;
        courier.beside(to -> {
            if (type.equals("get") && iq.child("query", Xml.DISCO).isPresent())
                return Xml.result(to.between(), id, Xml.features());
            if (type.equals("get") && iq.child("ping", Xml.PING).isPresent()) return Xml.result(to.between(), id, "");
            return Xml.unavailable(to.between(), id);
        });
    }

    /** Something came that makes no sense: said once about each address, without what it was. */
    void complain(String where, Malformed problem) {
        if (complaints.size() >= MOST_COMPLAINTS || !complaints.add(where + problem.getMessage())) return;
        LOG.log(Level.WARNING, "a stream is ended: {0}", problem.getMessage());
    }
}
