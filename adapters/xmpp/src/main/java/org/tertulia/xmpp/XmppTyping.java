package org.tertulia.xmpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.hints.element.NoStoreHint;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.Typing;

/** Chat state notifications (XEP-0085), as far as they say who is typing. */
final class XmppTyping implements Typing {

    /** Of more people than this the first are forgotten: not all say that they have stopped. */
    private static final int MOST = 1000;

    private final Wire wire;
    private final Predicate<Jid> isRoom;
    /** Only for the thread that reads. */
    private final Map<Address, Boolean> typing = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Boolean> eldest) {
            return size() > MOST;
        }
    };

    XmppTyping(Wire wire, Predicate<Jid> isRoom) {
        this.wire = wire;
        this.isRoom = isRoom;
    }

    @Override
    public void typing(Address conversation, boolean now) {
        Jid to = Jids.of(conversation);
        Message.Type type = isRoom.test(to) ? Message.Type.groupchat : Message.Type.chat;
        Message notice = StanzaBuilder.buildMessage()
                .to(to)
                .ofType(type)
                .addExtension(new ChatStateExtension(now ? ChatState.composing : ChatState.active))
                .addExtension(NoStoreHint.INSTANCE)
                .build();
        wire.async(() -> {
            try {
                wire.send(notice);
            } catch (NotConnectedException e) {
                // best effort
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A new stream: the core has forgotten it as well. */
    void forget() {
        typing.clear();
    }

    /** What a message says of its sender's typing, or {@code null} when nothing has changed. */
    @Nullable
    NetworkEvent read(Message message, Address conversation, Address who) {
        boolean composing = message.getExtensions().stream()
                .anyMatch(e -> e instanceof ChatStateExtension state && state.getChatState() == ChatState.composing);
        boolean before = composing ? typing.put(who, true) != null : typing.remove(who) != null;
        boolean changed = before != composing;
        return changed ? new NetworkEvent.TypingChanged(conversation, who, composing) : null;
    }
}
