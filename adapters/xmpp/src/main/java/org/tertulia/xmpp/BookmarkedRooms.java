package org.tertulia.xmpp;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jivesoftware.smack.packet.Message;
import org.jxmpp.jid.EntityBareJid;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Rooms;

/**
 * Rooms, with our account's list of them: what is joined and left is written there, what other clients write there is
 * joined and left. What happens to one room happens in order.
 */
final class BookmarkedRooms implements Rooms, Bookmarks.Follower {

    private final Wire wire;
    private final XmppRooms rooms;
    private final Bookmarks bookmarks;
    /** What is under way, by room. Guarded by itself. */
    private final Map<EntityBareJid, CompletableFuture<?>> underWay = new HashMap<>();

    BookmarkedRooms(Wire wire, XmppRooms rooms, Bookmarks bookmarks) {
        this.wire = wire;
        this.rooms = rooms;
        this.bookmarks = bookmarks;
    }

    /** Waits. */
    void load() {
        bookmarks.load(this);
    }

    boolean heard(Message message) {
        return bookmarks.heard(message, this);
    }

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        return rooms.resolve(typed);
    }

    /** Who goes in before the list is known comes back to a room, which may have been left with another client. */
    @Override
    public CompletionStage<Outcome<Nothing>> join(Address address, String nick) {
        EntityBareJid room = Jids.roomOf(address);
        CompletableFuture<Void> ready = bookmarks.ready();
        boolean comesBack = !ready.isDone();
        return ready.thenCompose(_ -> after(room, () -> {
            if (comesBack && bookmarks.leftElsewhere(room)) {
                return CompletableFuture.completedFuture(
                        Outcome.failed(Failure.Kind.NOT_PERMITTED, "You have left it with another of your programs"));
            }
            return enter(room, nick);
        }));
    }

    private CompletionStage<Outcome<Nothing>> enter(EntityBareJid room, String nick) {
        Bookmark bookmark = bookmarks.of(room);
        String wanted = nick.isBlank() && bookmark != null ? bookmark.nick() : nick;
        String password = bookmark == null ? null : bookmark.password();
        return kept(rooms.join(Jids.bare(room), wanted, password), room, nick.strip());
    }

    @Override
    public CompletionStage<Outcome<Address>> create(Address address, String name, String nick) {
        EntityBareJid room = Jids.roomOf(address);
        return after(room, () -> kept(rooms.create(address, name, nick), room, nick.strip()));
    }

    /** Nobody who goes in waits for its being written down. */
    private <T> CompletionStage<Outcome<T>> kept(CompletionStage<Outcome<T>> entered, EntityBareJid room, String nick) {
        return entered.whenComplete((outcome, _) -> {
            if (outcome instanceof Outcome.Done) write(room, nick);
        });
    }

    /** As it is by then. */
    private void write(EntityBareJid room, String nick) {
        var unused = after(
                room,
                () -> wire.perform(() -> {
                    if (rooms.room(room) == null) bookmarks.left(room);
                    else bookmarks.joined(room, nick);
                }));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address address) {
        EntityBareJid room = Jids.roomOf(address);
        return bookmarks
                .ready()
                .thenCompose(_ -> after(
                        room,
                        () -> rooms.leave(address).thenCompose(outcome -> {
                            if (outcome instanceof Outcome.Failed) return CompletableFuture.completedFuture(outcome);
                            return wire.perform(() -> bookmarks.left(room));
                        })));
    }

    // ---- what other clients of ours do

    @Override
    public void enter(Bookmark bookmark) {
        var unused = after(bookmark.room(), () -> {
            Bookmark now = bookmarks.of(bookmark.room());
            return now == null || !now.autojoin()
                    ? CompletableFuture.completedFuture(Outcome.ok())
                    : rooms.join(Jids.bare(now.room()), now.nick(), now.password());
        });
    }

    @Override
    public void leave(EntityBareJid room) {
        var unused = after(room, () -> rooms.leave(Jids.bare(room)));
    }

    /** We have been put out: going in again is for the person to decide. */
    void putOut(EntityBareJid room) {
        write(room, "");
    }

    private <T> CompletionStage<Outcome<T>> after(EntityBareJid room, Supplier<CompletionStage<Outcome<T>>> step) {
        CompletableFuture<Outcome<T>> mine;
        synchronized (underWay) {
            CompletableFuture<?> before = underWay.getOrDefault(room, CompletableFuture.completedFuture(null));
            mine = before.handle((_, _) -> step.get()).thenCompose(stage -> stage);
            underWay.put(room, mine);
        }
        return mine.whenComplete((_, _) -> {
            synchronized (underWay) {
                underWay.remove(room, mine);
            }
        });
    }

    // ---- the rest is the rooms' alone

    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return rooms.invite(room, who, text);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return rooms.decline(room, from);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return rooms.topic(room, topic);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return rooms.kick(room, occupant, text);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return rooms.ban(room, occupant, text);
    }
}
