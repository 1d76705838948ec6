package org.tertulia.xmpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.Participant;

/** A room that we are in or entering: who is there, and what is held back until we are. Safe for any thread. */
final class Room {

    /** Occupants beyond this are not listed. */
    private static final int MOST = 20_000;

    final EntityBareJid jid;
    final Address address;

    /** Shut until the core knows that we are in. */
    final Gate door = new Gate().patient();

    /** Shut until the room's archive has been read. */
    final Gate messages = new Gate();

    /** Completes with {@code true} when our own presence is there and the room is new; fails with {@link Refused}. */
    final CompletableFuture<Boolean> entered = new CompletableFuture<>();

    /** Completes when the room has said its topic, the last thing of an entrance (XEP-0045, section 7.2.15). */
    final CompletableFuture<Void> settled = new CompletableFuture<>();

    final CompletableFuture<Void> left = new CompletableFuture<>();

    private final Map<Resourcepart, Participant> participants = new LinkedHashMap<>();
    private final Map<Resourcepart, Instant> since = new HashMap<>();
    private final Map<Resourcepart, BareJid> accounts = new HashMap<>();
    private Resourcepart nick;
    private String topic = "";
    private Conversation.Kind kind = Conversation.Kind.CHANNEL;
    private boolean joined;
    private boolean stable;

    Room(EntityBareJid jid, Resourcepart nick) {
        this.jid = jid;
        this.address = Jids.bare(jid);
        this.nick = nick;
    }

    /** The room said no. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Failure failure;

        Refused(Failure failure) {
            super(failure.detail());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    synchronized Resourcepart nick() {
        return nick;
    }

    synchronized void nick(Resourcepart now) {
        nick = now;
    }

    synchronized String topic() {
        return topic;
    }

    synchronized void topic(String now) {
        topic = now;
    }

    synchronized Conversation.Kind kind() {
        return kind;
    }

    synchronized void kind(Conversation.Kind now) {
        kind = now;
    }

    synchronized boolean joined() {
        return joined;
    }

    synchronized void markJoined() {
        joined = true;
    }

    /** Whether the room names its messages itself, so that a name it gives can be trusted (XEP-0359). */
    synchronized boolean stable() {
        return stable;
    }

    synchronized void markStable() {
        stable = true;
    }

    /**
     * @param account who they are, where the room shows it
     * @param now since when they are there, unless they are already
     */
    synchronized boolean put(Resourcepart occupant, Participant participant, @Nullable BareJid account, Instant now) {
        if (!participants.containsKey(occupant) && participants.size() >= MOST) return false;
        participants.put(occupant, participant);
        since.putIfAbsent(occupant, now);
        if (account != null) accounts.put(occupant, account);
        return true;
    }

    @Nullable
    synchronized Participant participant(Resourcepart occupant) {
        return participants.get(occupant);
    }

    /** @return as they are from now on, or {@code null} when nobody is called so */
    @Nullable
    synchronized Participant rename(Resourcepart before, Resourcepart after, Instant when) {
        Participant known = participants.remove(before);
        since.remove(before);
        since.put(after, when);
        BareJid account = accounts.remove(before);
        if (known == null) return null;
        Participant now = new Participant(
                address.withDevice(after.toString()), after.toString(), known.role(), known.presence(), known.self());
        put(after, now, account, when);
        return now;
    }

    @Nullable
    synchronized BareJid account(Resourcepart occupant) {
        return accounts.get(occupant);
    }

    /** Since when somebody has that name here; another may have had it before. */
    synchronized Instant since(Resourcepart occupant) {
        return since.getOrDefault(occupant, Instant.MAX);
    }

    synchronized void remove(Resourcepart occupant) {
        participants.remove(occupant);
        since.remove(occupant);
        accounts.remove(occupant);
    }

    synchronized List<Participant> participants() {
        return new ArrayList<>(participants.values());
    }
}
