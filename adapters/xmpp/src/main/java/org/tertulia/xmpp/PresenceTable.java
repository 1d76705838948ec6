package org.tertulia.xmpp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Availability;

/** Everybody's devices and how reachable each is. Only for the thread that reads. */
final class PresenceTable {

    /** More devices than this of one contact are not kept. */
    private static final int MOST_DEVICES = 64;

    private record Device(int priority, org.tertulia.model.Presence presence) {}

    /** A device of negative priority gets no messages, so it makes nobody reachable before another does. */
    private static final Comparator<Device> REACHABLE = Comparator.comparing((Device d) -> d.priority >= 0)
            .thenComparing(d -> d.presence.availability())
            .thenComparing(Device::priority);

    private final Map<BareJid, Map<Resourcepart, Device>> devices = new HashMap<>();
    private final Map<BareJid, org.tertulia.model.Presence> told = new HashMap<>();

    boolean has(Jid who) {
        return devices.containsKey(who.asBareJid());
    }

    int size() {
        return devices.size();
    }

    void clear() {
        devices.clear();
        told.clear();
    }

    /** Takes in what a device says; the presence of the whole contact now, or {@code null} when it is the same. */
    org.tertulia.model.@Nullable Presence update(Presence stanza) {
        Jid from = stanza.getFrom();
        BareJid who = from.asBareJid();
        Map<Resourcepart, Device> theirs = devices.computeIfAbsent(who, key -> new LinkedHashMap<>());
        Resourcepart resource = from.getResourceOrEmpty();
        if (stanza.getType() == Presence.Type.available) {
            if (theirs.containsKey(resource) || theirs.size() < MOST_DEVICES) {
                theirs.put(resource, new Device(stanza.getPriority(), of(stanza)));
            }
        } else if (from.hasNoResource()) {
            theirs.clear();
        } else {
            theirs.remove(resource);
        }
        org.tertulia.model.Presence now = best(theirs, stanza);
        if (!theirs.isEmpty()) return now.equals(told.put(who, now)) ? null : now;
        devices.remove(who);
        return told.remove(who) == null ? null : now;
    }

    private static org.tertulia.model.Presence best(Map<Resourcepart, Device> theirs, Presence last) {
        return theirs.values().stream()
                .max(REACHABLE)
                .map(Device::presence)
                .orElseGet(() -> new org.tertulia.model.Presence(Availability.OFFLINE, Text.line(last.getStatus())));
    }

    static org.tertulia.model.Presence of(Presence stanza) {
        Availability availability = switch (stanza.getMode()) {
            case available -> Availability.ONLINE;
            case chat -> Availability.FREE_FOR_CHAT;
            case away -> Availability.AWAY;
            case xa -> Availability.EXTENDED_AWAY;
            case dnd -> Availability.DO_NOT_DISTURB;
        };
        return new org.tertulia.model.Presence(availability, Text.line(stanza.getStatus()));
    }

    /** Ours, for the wire; not addressed yet. */
    static PresenceBuilder stanza(org.tertulia.model.Presence own) {
        PresenceBuilder stanza = StanzaBuilder.buildPresence().ofType(Presence.Type.available);
        switch (own.availability()) {
            case FREE_FOR_CHAT -> stanza.setMode(Presence.Mode.chat);
            case AWAY -> stanza.setMode(Presence.Mode.away);
            case EXTENDED_AWAY -> stanza.setMode(Presence.Mode.xa);
            case DO_NOT_DISTURB -> stanza.setMode(Presence.Mode.dnd);
            case ONLINE, UNKNOWN, OFFLINE -> stanza.setMode(Presence.Mode.available);
        }
        if (!own.status().isBlank()) stanza.setStatus(Text.note(own.status()));
        return stanza;
    }
}
