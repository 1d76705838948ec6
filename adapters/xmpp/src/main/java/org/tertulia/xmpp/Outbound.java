package org.tertulia.xmpp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.MessageBuilder;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jivesoftware.smackx.receipts.DeliveryReceiptRequest;
import org.jivesoftware.smackx.sid.element.OriginIdElement;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * Messages on their way out. Between two people, one is accepted when the server has acknowledged its stanza (XEP-0198),
 * or, without stream management, when it has answered a ping sent behind it. In a room, the room's reflection tells.
 */
final class Outbound {

    private static final int MOST_REMEMBERED = 4000;

    private record Sent(OutboxId id, String wireId, BareJid to, boolean room) {}

    private record Unsent(Sent sent, Message stanza) {}

    /** Puts stanzas on the stream, or refuses because there is none. */
    interface Exit {
        void send(Stanza stanza) throws NotConnectedException, InterruptedException;

        /** Whether the stream counts stanzas (XEP-0198). */
        boolean counts();
    }

    private final Wire wire;
    private final Exit exit;
    /** Sent and not acknowledged, in order. Guarded by this. */
    private final Deque<Sent> waiting = new ArrayDeque<>();

    /** What came when the stream was gone already, in order: no stream has it. Guarded by this. */
    private final List<Unsent> unsent = new ArrayList<>();

    /** By wire id, for errors that come later. Guarded by this. */
    private final Map<String, Sent> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Everybody we have written to. Guarded by this. */
    private final Set<BareJid> written = new HashSet<>();

    Outbound(Wire wire) {
        this(wire, new Exit() {
            @Override
            public void send(Stanza stanza) throws NotConnectedException, InterruptedException {
                wire.send(stanza);
            }

            @Override
            public boolean counts() {
                return wire.connection().isSmEnabled();
            }
        });
    }

    Outbound(Wire wire, Exit exit) {
        this.wire = wire;
        this.exit = exit;
        wire.connection().addStanzaAcknowledgedListener(stanza -> {
            String id = stanza.getStanzaId();
            if (stanza instanceof Message && id != null) wire.inOrder(() -> acknowledged(id));
        });
        // with a listener for them, Smack does not send again by itself what a lost stream has left; the core decides
        wire.connection().addStanzaDroppedListener(stanza -> {});
    }

    /** A new stream: what the last one left unanswered is the core's to settle. */
    synchronized void forget() {
        waiting.clear();
        unsent.clear();
    }

    /** The stream goes on: what it has not got goes first. */
    void resumed() {
        List<Unsent> again;
        synchronized (this) {
            again = List.copyOf(unsent);
            unsent.clear();
        }
        again.forEach(each -> put(each.sent, each.stanza));
    }

    void send(OutgoingMessage message) {
        String text = Bodies.wire(message.body());
        if (text.isEmpty()) {
            fail(message.id(), Failure.of(Failure.Kind.REJECTED, "Nothing is left of it that XMPP could carry"));
            return;
        }
        if (!Bodies.fits(text)) {
            fail(message.id(), Failure.of(Failure.Kind.TOO_LARGE, "The message is too long for XMPP"));
            return;
        }
        Jid to = Jids.of(message.conversation());
        put(
                new Sent(
                        message.id(),
                        message.wireId(),
                        to.asBareJid(),
                        message.kind().room()),
                stanza(message, to, text));
    }

    private void put(Sent sent, Message stanza) {
        remember(sent);
        try {
            exit.send(stanza);
            if (!sent.room && !exit.counts()) pingBehind(sent);
        } catch (NotConnectedException | InterruptedException e) {
            // Smack says "interrupted" of a stream that is gone and may go on. Disconnected follows or has been said;
            // the core knows what was under way
            keep(sent, stanza);
        }
    }

    /** It must not be taken for acknowledged with what follows it. */
    private synchronized void keep(Sent sent, Message stanza) {
        waiting.remove(sent);
        unsent.add(new Unsent(sent, stanza));
    }

    private static Message stanza(OutgoingMessage message, Jid to, String text) {
        boolean room = message.kind().room();
        MessageBuilder stanza = StanzaBuilder.buildMessage(message.wireId())
                .to(to)
                .ofType(room ? Message.Type.groupchat : Message.Type.chat)
                .addExtension(new BodyElement(text))
                .addExtension(new OriginIdElement(message.wireId()))
                .addExtension(new ChatStateExtension(ChatState.active));
        if (!room) stanza.addExtension(new DeliveryReceiptRequest());
        if (!room && to.hasResource()) stanza.addExtension(new MUCUser());
        return stanza.build();
    }

    private synchronized void remember(Sent sent) {
        recent.put(sent.wireId, sent);
        written.add(sent.to);
        if (!sent.room) waiting.add(sent);
    }

    /** The answer to a ping comes after the server has taken everything before it. */
    private void pingBehind(Sent sent) {
        wire.connection()
                .sendIqRequestAsync(new Ping(wire.self().asDomainBareJid()))
                .onSuccess(pong -> wire.inOrder(() -> acknowledged(sent.wireId)));
    }

    /** Acknowledging one acknowledges all before it. */
    void acknowledged(String wireId) {
        List<NetworkEvent> confirmed = new ArrayList<>();
        synchronized (this) {
            if (waiting.stream().noneMatch(sent -> sent.wireId.equals(wireId))) return;
            Sent sent;
            do {
                sent = waiting.remove();
                confirmed.add(new NetworkEvent.SendConfirmed(sent.id, List.of(), null));
            } while (!sent.wireId.equals(wireId));
        }
        wire.emit(confirmed, List.of());
    }

    /**
     * A message of ours came back as an error.
     *
     * @return what to tell the core, or {@code null} when it was none of ours
     */
    @Nullable
    NetworkEvent bounced(Message error) {
        Sent sent;
        synchronized (this) {
            sent = error.getStanzaId() == null ? null : recent.get(error.getStanzaId());
            if (sent == null || !mayAnswer(error.getFrom(), sent)) return null;
            recent.remove(sent.wireId);
            waiting.remove(sent);
        }
        return new NetworkEvent.SendFailed(sent.id, why(error));
    }

    /** What came back has not arrived, whoever did not answer in time. */
    private static Failure why(Message error) {
        if (error.getError() == null) return Failure.of(Failure.Kind.REJECTED, "It came back");
        Failure said = Failures.stanza(error.getError());
        return said.certain() ? said : Failure.of(Failure.Kind.UNREACHABLE, said.detail());
    }

    /** Only the one we wrote to, or our own server, can say that it did not arrive. */
    private boolean mayAnswer(@Nullable Jid from, Sent sent) {
        return from == null
                || from.asBareJid().equals(sent.to)
                || from.equals(wire.self().asDomainBareJid());
    }

    /** Whether we have written to them since the session began. */
    synchronized boolean wroteTo(Jid who) {
        return written.contains(who.asBareJid());
    }

    private void fail(OutboxId id, Failure failure) {
        wire.emit(new NetworkEvent.SendFailed(id, failure));
    }
}
