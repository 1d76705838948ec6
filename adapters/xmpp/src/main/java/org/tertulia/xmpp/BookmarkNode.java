package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.GetItemsRequest;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.RetractItem;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/** The list of our account's rooms as our server has it (XEP-0402, in a node of XEP-0163). */
final class BookmarkNode {

    /** A longer list is read in part. */
    private static final int MOST = 500;

    private final Wire wire;

    BookmarkNode(Wire wire) {
        this.wire = wire;
    }

    /** What has become of one room's bookmark: {@code null} is that there is none any more. */
    record Told(EntityBareJid room, @Nullable Bookmark now) {}

    /** All of them, or {@code null} where the server keeps no such lists. Waits. */
    @Nullable
    List<Bookmark> fetch() throws Exception {
        PubSub question = PubSub.createPubsubPacket(wire.self(), IQ.Type.get, new GetItemsRequest(Bookmark.NAMESPACE));
        try {
            PubSub answer = wire.ask(question);
            ItemsExtension items = answer.getExtension(PubSubElementType.ITEMS);
            return items == null ? List.of() : bookmarks(items);
        } catch (XMPPErrorException e) {
            return e.getStanzaError().getCondition() == Condition.item_not_found ? List.of() : null;
        }
    }

    private static List<Bookmark> bookmarks(ItemsExtension items) {
        List<Bookmark> found = new ArrayList<>();
        for (NamedElement item : items.getItems()) {
            Bookmark bookmark =
                    item instanceof PayloadItem<?> full ? Bookmark.read(full.getId(), full.getPayload()) : null;
            if (bookmark != null && found.size() < MOST) found.add(bookmark);
        }
        return found;
    }

    /** Only our own eyes may see the list: where the server cannot promise that, nothing is written. Waits. */
    void publish(Bookmark bookmark) throws Exception {
        try {
            wire.<IQ>ask(new PublishBookmark(wire.self(), bookmark, true));
        } catch (XMPPErrorException e) {
            if (e.getStanzaError().getCondition() != Condition.conflict) throw e;
            // an older server does not know a node without a bound
            wire.<IQ>ask(new PublishBookmark(wire.self(), bookmark, false));
        }
    }

    /** What a notification of our own account tells of it; empty when it is of something else. */
    List<Told> told(Message message) {
        EventElement event = message.getExtension(EventElement.class);
        if (event == null || !(event.getEvent() instanceof ItemsExtension items)) return List.of();
        if (!Bookmark.NAMESPACE.equals(items.getNode())) return List.of();
        List<Told> told = new ArrayList<>();
        for (NamedElement item : items.getItems()) {
            Told each = told(item);
            if (each != null && told.size() < MOST) told.add(each);
        }
        return told;
    }

    private static @Nullable Told told(NamedElement item) {
        if (item instanceof RetractItem gone) {
            EntityBareJid room = JidCreate.entityBareFromOrNull(gone.getId());
            return room == null ? null : new Told(room, null);
        }
        Bookmark now = item instanceof PayloadItem<?> full ? Bookmark.read(full.getId(), full.getPayload()) : null;
        return now == null ? null : new Told(now.room(), now);
    }
}
