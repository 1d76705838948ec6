package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.roster.packet.RosterPacket;
import org.jivesoftware.smack.roster.packet.RosterPacket.Item;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.RosterEntry;
import org.tertulia.network.Roster;

/** The contact list that the server keeps, and who may see whom (RFC 6121, sections 2 and 3). */
final class XmppRoster implements Roster {

    private final Wire wire;
    private final Map<BareJid, Item> items = new ConcurrentHashMap<>();

    XmppRoster(Wire wire) {
        this.wire = wire;
        wire.connection().registerIQRequestHandler(new Push());
    }

    /** Fetches the whole list. Waits. */
    void load() throws Exception {
        RosterPacket request = new RosterPacket();
        request.setType(IQ.Type.get);
        RosterPacket answer = wire.ask(request);
        items.clear();
        List<RosterEntry> entries = new ArrayList<>();
        for (Item item : answer.getRosterItems()) {
            if (item.getItemType() == ItemType.remove) continue;
            items.put(item.getJid(), item);
            entries.add(entry(item));
        }
        wire.emit(new NetworkEvent.RosterLoaded(entries));
    }

    boolean has(Jid who) {
        return items.containsKey(who.asBareJid());
    }

    int size() {
        return items.size();
    }

    /** Whether they may see that we are here. */
    boolean mayKnow(Jid who) {
        Item item = items.get(who.asBareJid());
        return item != null && (item.getItemType() == ItemType.from || item.getItemType() == ItemType.both);
    }

    /** Whether we have asked to see them, or see them already: then their asking back needs no question. */
    boolean wanted(Jid who) {
        Item item = items.get(who.asBareJid());
        return item != null && (item.isSubscriptionPending() || seesThem(item));
    }

    private static boolean seesThem(Item item) {
        return item.getItemType() == ItemType.to || item.getItemType() == ItemType.both;
    }

    static RosterEntry entry(Item item) {
        List<String> groups =
                item.getGroupNames().stream().limit(100).map(Text::line).toList();
        return new RosterEntry(Jids.bare(item.getJid()), Text.line(item.getName()), subscription(item), groups);
    }

    private static Subscription subscription(Item item) {
        boolean asked = item.isSubscriptionPending();
        return switch (item.getItemType()) {
            case none, remove -> asked ? Subscription.ASKED : Subscription.NONE;
            case to -> Subscription.TO;
            case from -> asked ? Subscription.FROM_ASKED : Subscription.FROM;
            case both -> Subscription.BOTH;
        };
    }

    @Override
    public CompletionStage<Outcome<Nothing>> add(Address address, String name, String text) {
        return wire.perform(() -> {
            BareJid jid = Jids.bareOf(address);
            set(new Item(jid, name.isBlank() ? null : Text.sendable(name)), items.get(jid));
            subscribe(jid, text);
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> remove(Address address) {
        return wire.perform(() -> {
            Item gone = new Item(Jids.bareOf(address), null);
            gone.setItemType(ItemType.remove);
            set(gone, null);
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> rename(Address address, String name) {
        return wire.perform(() -> {
            BareJid jid = Jids.bareOf(address);
            set(new Item(jid, name.isBlank() ? null : Text.sendable(name)), items.get(jid));
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> accept(Address address) {
        return wire.perform(() -> {
            BareJid jid = Jids.bareOf(address);
            presence(jid, Presence.Type.subscribed, "");
            Item known = items.get(jid);
            if (known == null || !seesThem(known)) subscribe(jid, "");
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> deny(Address address) {
        return wire.perform(() -> presence(Jids.bareOf(address), Presence.Type.unsubscribed, ""));
    }

    /** Setting an item replaces it, so what we do not mean to change goes along. */
    private void set(Item item, @Nullable Item known) throws Exception {
        if (known != null) known.getGroupNames().forEach(item::addGroupName);
        RosterPacket request = new RosterPacket();
        request.setType(IQ.Type.set);
        request.addRosterItem(item);
        wire.<IQ>ask(request);
    }

    private void subscribe(BareJid to, String text) throws Exception {
        presence(to, Presence.Type.subscribe, text);
    }

    void presence(BareJid to, Presence.Type type, String text) throws Exception {
        var presence = StanzaBuilder.buildPresence().to(to).ofType(type);
        if (!text.isBlank()) presence.setStatus(Text.note(text));
        wire.send(presence.build());
    }

    /** The server tells every change, ours too; only it may (RFC 6121, section 2.1.6). */
    private final class Push extends AbstractIqRequestHandler {

        Push() {
            super(RosterPacket.ELEMENT, RosterPacket.NAMESPACE, IQ.Type.set, IQRequestHandler.Mode.sync);
        }

        @Override
        public IQ handleIQRequest(IQ request) {
            Jid from = request.getFrom();
            if (from != null && !from.equals(wire.self())) {
                return IQ.createErrorResponse(request, StanzaError.Condition.service_unavailable);
            }
            List<Item> changes = ((RosterPacket) request).getRosterItems();
            wire.inOrder(() -> changes.forEach(this::changed));
            return IQ.createResultIQ(request);
        }

        private void changed(Item item) {
            Address address = Jids.bare(item.getJid());
            if (item.getItemType() == ItemType.remove) {
                items.remove(item.getJid());
                wire.emit(new NetworkEvent.RosterRemoved(address));
                return;
            }
            items.put(item.getJid(), item);
            List<NetworkEvent> events = new ArrayList<>();
            events.add(new NetworkEvent.RosterChanged(entry(item)));
            if (mayKnow(item.getJid())) events.add(new NetworkEvent.RequestGone(Request.Kind.CONTACT, address));
            wire.emit(events, List.of());
        }
    }
}
