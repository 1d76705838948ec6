package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;
import org.jivesoftware.smackx.receipts.DeliveryReceipt;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Delivery;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/**
 * Messages between two people: live, copied from another client of ours, or from the archive, with what they say about
 * others (receipts, typing) and the receipts that we owe (XEP-0184), which go out when the message is committed.
 */
final class DirectMessages {

    private final Wire wire;
    private final MessageReader reader;
    private final XmppTyping typing;
    private final XmppRoster roster;
    private final Outbound outbound;
    private final Cursor cursor;

    /** Shut until the archive has been read. */
    final Gate gate = new Gate();

    /** Whether our server names messages itself, so that a name in its name can be trusted (XEP-0359). */
    private volatile boolean stable;

    DirectMessages(Wire wire, MessageReader reader, XmppTyping typing, XmppRoster roster, Outbound outbound) {
        this.wire = wire;
        this.reader = reader;
        this.typing = typing;
        this.roster = roster;
        this.outbound = outbound;
        this.cursor = Cursor.ofAccount(wire.context().state());
    }

    void stable(boolean now) {
        stable = now;
    }

    /** A new stream. On the thread that reads. */
    void forget() {
        typing.forget();
    }

    /** On the thread that reads. */
    void live(Message message) {
        gate.pass(MessageIds.archived(message, wire.self()), () -> deliver(message));
    }

    private void deliver(Message message) {
        String archived = stable ? MessageIds.archived(message, wire.self()) : null;
        List<NetworkEvent> events = read(message, new MessageReader.Origin(archived, null, Placement.LIVE));
        NetworkEvent typed = typed(message);
        if (typed != null) events.add(typed);
        List<Write> state = archived == null ? List.of() : List.of(cursor.write(archived));
        if (events.isEmpty() && state.isEmpty()) return;
        oweReceipt(message, wire.emit(events, state));
    }

    /** An entry of our archive, as events. */
    List<NetworkEvent> archived(Archive.Entry entry, Placement placement) {
        Message message = entry.message();
        boolean plain = message.getType() != Message.Type.groupchat && message.getType() != Message.Type.error;
        if (!plain) return List.of();
        return read(message, new MessageReader.Origin(entry.id(), entry.stamp(), placement));
    }

    private List<NetworkEvent> read(Message message, MessageReader.Origin origin) {
        List<NetworkEvent> events = new ArrayList<>();
        IncomingMessage read =
                reader.direct(message, origin, wire.context().clock().instant());
        if (read != null) events.add(MessageReader.event(message, read, null));
        NetworkEvent delivered = delivered(message);
        if (delivered != null) events.add(delivered);
        return events;
    }

    private @Nullable NetworkEvent delivered(Message message) {
        DeliveryReceipt receipt = DeliveryReceipt.from(message);
        Jid from = message.getFrom();
        if (receipt == null || from == null || from.asBareJid().equals(wire.self())) return null;
        String id = receipt.getId();
        if (id == null || id.isEmpty() || id.length() > NetworkMessageId.MAX_LENGTH) return null;
        NetworkMessageId name = new NetworkMessageId(NetworkMessageId.ORIGIN, id);
        return new NetworkEvent.DeliveryReported(reader.conversation(message, from), name, Delivery.DELIVERED);
    }

    private @Nullable NetworkEvent typed(Message message) {
        Jid from = message.getFrom();
        if (from == null || from.asBareJid().equals(wire.self())) return null;
        Address who = reader.conversation(message, from);
        return typing.read(message, who, who);
    }

    /** Only to whom our being here is no secret. */
    private void oweReceipt(Message message, CompletionStage<Void> committed) {
        Jid from = message.getFrom();
        String id = message.getStanzaId();
        boolean asked = message.hasExtension(DeliveryReceiptRequest.ELEMENT, DeliveryReceipt.NAMESPACE)
                && id != null
                && from != null
                && !from.asBareJid().equals(wire.self())
                && message.getBody() != null;
        if (!asked || !(roster.mayKnow(from) || outbound.wroteTo(from))) return;
        Message receipt = StanzaBuilder.buildMessage()
                .to(from)
                .ofType(Message.Type.chat)
                .addExtension(new DeliveryReceipt(id))
                .addExtension(StoreHint.INSTANCE)
                .build();
        committed.thenRun(() -> wire.inOrder(() -> send(receipt)));
    }

    private void send(Message receipt) {
        try {
            wire.send(receipt);
        } catch (NotConnectedException e) {
            // they see "delivered" when another message comes, or not; nothing is lost
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
