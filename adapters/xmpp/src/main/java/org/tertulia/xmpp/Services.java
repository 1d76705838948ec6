package org.tertulia.xmpp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;

/** What servers and rooms can do (XEP-0030). Every call waits; never from the thread that reads. */
final class Services {

    /** More items of a server than this are not looked at. */
    private static final int MOST_ITEMS = 50;

    private final Wire wire;
    private final Map<String, Jid> found = new ConcurrentHashMap<>();
    private volatile @Nullable DiscoverInfo server;

    Services(Wire wire) {
        this.wire = wire;
    }

    /** @param archive whether it keeps one that can be asked (XEP-0313) */
    record RoomFacts(boolean exists, String name, boolean archive, boolean membersOnly) {}

    /** Whether our account has an archive. */
    boolean archive() throws Exception {
        return info(wire.self()).containsFeature(Archive.NAMESPACE);
    }

    boolean server(String feature) throws Exception {
        DiscoverInfo known = server;
        if (known == null) {
            known = info(wire.self().asDomainBareJid());
            server = known;
        }
        return known.containsFeature(feature);
    }

    /** A new stream: the server may have learned something. */
    void forget() {
        server = null;
    }

    RoomFacts room(EntityBareJid room) throws Exception {
        try {
            DiscoverInfo info = info(room);
            String name = info.getIdentities("conference", "text").stream()
                    .map(identity -> Text.line(identity.getName()))
                    .findFirst()
                    .orElse("");
            return new RoomFacts(
                    true, name, info.containsFeature(Archive.NAMESPACE), info.containsFeature("muc_membersonly"));
        } catch (XMPPErrorException e) {
            Condition condition = e.getStanzaError().getCondition();
            if (condition == Condition.item_not_found) return new RoomFacts(false, "", false, false);
            if (condition == Condition.forbidden || condition == Condition.not_allowed) {
                return new RoomFacts(true, "", false, false);
            }
            throw e;
        }
    }

    /** Returns when the room has dealt with all that we sent it before. */
    void roomAnswers(EntityBareJid room) throws Exception {
        try {
            info(room);
        } catch (XMPPErrorException answered) {
            // an error is an answer too
        }
    }

    /** The server's own place for rooms, or {@code null}. */
    @Nullable
    Jid conference() throws Exception {
        Jid known = found.get("conference");
        if (known != null) return known;
        DiscoverItems question = new DiscoverItems();
        question.setTo(wire.self().asDomainBareJid());
        DiscoverItems items = wire.ask(question);
        for (DiscoverItems.Item item :
                items.getItems().stream().limit(MOST_ITEMS).toList()) {
            if (isConference(item.getEntityID())) {
                found.put("conference", item.getEntityID());
                return item.getEntityID();
            }
        }
        return null;
    }

    private boolean isConference(Jid jid) throws Exception {
        try {
            return info(jid).hasIdentity("conference", "text");
        } catch (XMPPErrorException e) {
            return false;
        }
    }

    private DiscoverInfo info(Jid jid) throws Exception {
        DiscoverInfo question = DiscoverInfo.builder(wire.connection()).to(jid).build();
        return wire.ask(question);
    }
}
