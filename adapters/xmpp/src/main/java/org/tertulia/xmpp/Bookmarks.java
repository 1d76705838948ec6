package org.tertulia.xmpp;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.Message;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/**
 * Our account's list of rooms (XEP-0402), so that all our clients are in the same ones. What we last knew of it is kept:
 * a room that stood there and does not any more was left with another client while we were away. Where a server keeps no
 * list, all this does nothing, and the core remembers.
 */
final class Bookmarks {

    private static final System.Logger LOG = System.getLogger(Bookmarks.class.getName());
    private static final String STATE = "bookmarks";
    private static final int MOST_ECHOES = 20;

    /** What another client has changed. */
    interface Follower {
        void enter(Bookmark bookmark);

        void leave(EntityBareJid room);
    }

    private final Wire wire;
    private final BookmarkNode node;
    /** Guarded by this, like all that follows. */
    private final Map<EntityBareJid, Bookmark> known = new HashMap<>();

    /** What we have written and will be told of ourselves. */
    private final Map<EntityBareJid, Deque<Boolean>> echoes = new HashMap<>();

    private final Set<EntityBareJid> leftElsewhere = new HashSet<>();
    private CompletableFuture<Void> ready = new CompletableFuture<>();
    private boolean offered;

    Bookmarks(Wire wire) {
        this.wire = wire;
        this.node = new BookmarkNode(wire);
    }

    /** Completes when the list is known, or that there is none; never fails. */
    synchronized CompletableFuture<Void> ready() {
        return ready;
    }

    /** A new stream. */
    void forget() {
        CompletableFuture<Void> before;
        synchronized (this) {
            before = ready;
            ready = new CompletableFuture<>();
            offered = false;
            known.clear();
            echoes.clear();
            leftElsewhere.clear();
        }
        before.complete(null);
    }

    /** Fetches the list, leaves what another client has left, and is in what is to be joined. Waits. */
    void load(Follower follower) {
        CompletableFuture<Void> then = ready();
        try {
            List<Bookmark> now = node.fetch();
            if (now != null) taken(now, follower);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(
                    Level.INFO,
                    "The list of rooms could not be read: {0}",
                    Failures.of(e).kind());
        } finally {
            then.complete(null);
        }
    }

    private void taken(List<Bookmark> now, Follower follower) {
        List<NetworkEvent> events = new ArrayList<>();
        List<Bookmark> wanted = now.stream().filter(Bookmark::autojoin).toList();
        Set<EntityBareJid> before = stored();
        wanted.forEach(each -> before.remove(each.room()));
        for (EntityBareJid room : before) {
            events.add(new NetworkEvent.RoomLeft(Jids.bare(room), LeaveReason.LEFT, ""));
        }
        Write state;
        synchronized (this) {
            offered = true;
            now.forEach(each -> known.put(each.room(), each));
            leftElsewhere.addAll(before);
            state = state();
        }
        wire.emit(events, List.of(state));
        wanted.forEach(follower::enter);
    }

    /** Whether another client of ours has left it while we were away. */
    synchronized boolean leftElsewhere(EntityBareJid room) {
        return leftElsewhere.contains(room);
    }

    /** What stands in the list of it, if anything. */
    @Nullable
    synchronized Bookmark of(EntityBareJid room) {
        return known.get(room);
    }

    /** We are in it, and all our clients are to be. Waits. */
    void joined(EntityBareJid room, String nick) {
        Bookmark before = of(room);
        if (before != null && before.autojoin()) return;
        write(before == null ? Bookmark.of(room, nick) : before.autojoin(true));
    }

    /** We are out of it, and no client of ours is to go in by itself. Waits. */
    void left(EntityBareJid room) {
        Bookmark before = of(room);
        if (before != null && before.autojoin()) write(before.autojoin(false));
    }

    private void write(Bookmark bookmark) {
        synchronized (this) {
            if (!offered) return;
            leftElsewhere.remove(bookmark.room());
            known.put(bookmark.room(), bookmark);
            Deque<Boolean> expected = echoes.computeIfAbsent(bookmark.room(), _ -> new ArrayDeque<>());
            if (expected.size() >= MOST_ECHOES) expected.removeFirst();
            expected.addLast(bookmark.autojoin());
        }
        wire.inOrder(this::keep);
        try {
            node.publish(bookmark);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(
                    Level.INFO,
                    "The list of rooms could not be written: {0}",
                    Failures.of(e).kind());
        }
    }

    /**
     * Takes what our own account's node tells. On the thread that reads.
     *
     * @return whether it was that
     */
    boolean heard(Message message, Follower follower) {
        if (!wire.self().equals(message.getFrom())) return false;
        List<BookmarkNode.Told> told = node.told(message);
        if (told.isEmpty()) return false;
        var unused = ready().thenRun(() -> wire.inOrder(() -> told.forEach(each -> changed(each, follower))));
        return true;
    }

    private void changed(BookmarkNode.Told told, Follower follower) {
        Bookmark now = told.now();
        boolean autojoin = now != null && now.autojoin();
        synchronized (this) {
            if (isEcho(told.room(), autojoin)) return;
            if (now == null) known.remove(told.room());
            else known.put(told.room(), now);
        }
        keep();
        if (now != null && autojoin) follower.enter(now);
        else follower.leave(told.room());
    }

    private boolean isEcho(EntityBareJid room, boolean autojoin) {
        Deque<Boolean> expected = echoes.get(room);
        if (expected == null || !expected.contains(autojoin)) return false;
        while (expected.removeFirst() != autojoin) {
            // what was written before has been passed over
        }
        if (expected.isEmpty()) echoes.remove(room);
        return true;
    }

    private Set<EntityBareJid> stored() {
        String text = wire.context()
                .state()
                .get(STATE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return text.lines()
                .map(JidCreate::entityBareFromOrNull)
                .filter(room -> room != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** On the one thread of what is done in order, so that the last is the last. */
    private void keep() {
        wire.emit(List.of(), List.of(state()));
    }

    private synchronized Write state() {
        String text = known.values().stream()
                .filter(Bookmark::autojoin)
                .map(each -> each.room().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Write(STATE, text.getBytes(StandardCharsets.UTF_8));
    }
}
