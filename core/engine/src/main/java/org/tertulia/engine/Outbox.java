package org.tertulia.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxId;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.network.NetworkEvent.Synchronised;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.store.OutboxRow;
import org.tertulia.store.Store;

/**
 * What we wrote and no network has accepted yet, from QUEUED to its message. On the core's thread only; each account's
 * {@link Sender} does the waiting.
 *
 * <p>Order is kept per conversation: what is in doubt (handed to a connection that has ended) holds back what was written
 * behind it until it is known whether the network has it. What has failed, or waits for the person's word, holds back
 * nothing.
 */
final class Outbox {

    /** Longest that an archive may take to settle a doubt; then the person is asked. */
    static final Duration DOUBT = Duration.ofMinutes(2);

    /** Longest that what goes again is surely taken for the same message. */
    static final Duration REMEMBERED = Duration.ofHours(12);

    private static final int MOST_ATTEMPTS = 5;

    private final Store store;
    private final LiveState live;
    private final Conversations conversations;
    private final MessageIds clock;
    private final Timers timers;
    private final CoreLoop loop;
    private final Map<AccountId, OutboxQueue> queues = new HashMap<>();
    private boolean held;

    Outbox(Store store, LiveState live, Conversations conversations, MessageIds clock, Timers timers, CoreLoop loop) {
        this.store = store;
        this.live = live;
        this.conversations = conversations;
        this.clock = clock;
        this.timers = timers;
        this.loop = loop;
    }

    // ---- the person

    OutboxId send(Turn turn, Conversation conversation, Body body) {
        OutboxId id = store.outbox()
                .insert(conversation.id(), body, clock.now(), UUID.randomUUID().toString());
        OutboxQueue queue = queue(conversation.account());
        OutboxRow row = store.outbox().find(id).orElseThrow();
        queue.entries.put(id, new OutboxEntry(row));
        queue.dirty = true;
        turn.emit(new Change.OutboxChanged(row.item()));
        return id;
    }

    /** @return whether it can be sent again */
    boolean retry(Turn turn, OutboxRow row) {
        Delivery now = row.item().delivery();
        if (now != Delivery.FAILED && now != Delivery.PERHAPS_SENT) return false;
        OutboxId id = row.item().id();
        OutboxQueue queue = queue(row.account());
        store.outbox().requeue(id);
        queue.entries.remove(id);
        OutboxRow again = store.outbox().find(id).orElseThrow();
        queue.entries.put(id, new OutboxEntry(again));
        queue.dirty = true;
        turn.emit(new Change.OutboxChanged(again.item()));
        return true;
    }

    /** @return whether it could be taken back */
    boolean discard(Turn turn, OutboxRow row) {
        if (row.item().delivery() == Delivery.SENDING) return false;
        // what is in doubt may have arrived, and is told if it has; what came back has not
        if (row.item().delivery() == Delivery.FAILED) store.outbox().discard(row);
        remove(turn, row);
        return true;
    }

    // ---- the network

    /** The network had taken it, and gives it back: it is here again, FAILED. */
    void returned(Turn turn, AccountId account, Message message, String wireId, Failure why) {
        OutboxId id = store.outbox().insert(message.conversation(), message.body(), message.sent(), wireId);
        OutboxEntry entry = new OutboxEntry(store.outbox().find(id).orElseThrow());
        queue(account).entries.put(id, entry);
        set(turn, entry, Delivery.FAILED, why);
    }

    /** It has become a message. */
    void settled(Turn turn, OutboxRow row) {
        remove(turn, row);
    }

    void failed(Turn turn, AccountId account, SendFailed event) {
        OutboxQueue queue = queue(account);
        OutboxEntry entry = queue.entries.get(event.id());
        if (entry == null || entry.delivery != Delivery.SENDING) return;
        Failure failure = event.failure();
        boolean harmless = queue.resend == Capabilities.Level.FULL;
        boolean again = failure.certain() ? failure.kind() == Failure.Kind.RATE_LIMITED : harmless;
        if (again && ++entry.attempts < MOST_ATTEMPTS) {
            later(queue, entry);
            set(turn, entry, Delivery.QUEUED, null);
            Conversation conversation = conversations.row(entry.conversation);
            if (conversation != null) withdraw(turn, queue, conversation.address()::equals);
        } else if (failure.certain()) {
            set(turn, entry, Delivery.FAILED, failure);
        } else if (failure.kind() != Failure.Kind.DISCONNECTED || queue.resend != Capabilities.Level.PARTIAL) {
            set(turn, entry, Delivery.PERHAPS_SENT, failure);
        }
        queue.dirty = true;
    }

    void connected(AccountId account, Sender sender, boolean resumed) {
        queue(account).connected(sender, resumed);
    }

    /** It is known what the connection can do: sending begins. */
    void ready(Turn turn, AccountId account, Capabilities.Level resend) {
        OutboxQueue queue = queue(account);
        queue.resend = resend;
        queue.dirty = true;
        settleDoubts(turn, queue);
        if (queue.entries.values().stream().noneMatch(queue::doubtful)) return;
        int connection = queue.connection;
        timers.after(DOUBT, () -> loop.tell(later -> giveUp(later, queue, connection)));
    }

    void synchronised(Turn turn, AccountId account, Synchronised event) {
        OutboxQueue queue = queue(account);
        queue.synchronised(event.conversation(), event.certain());
        settleDoubts(turn, queue);
    }

    void disconnected(Turn turn, AccountId account) {
        OutboxQueue queue = queue(account);
        queue.disconnected();
        withdraw(turn, queue, _ -> true);
        queue.sender = null;
    }

    /** Takes back what has not begun to go on the wire. */
    private void withdraw(Turn turn, OutboxQueue queue, Predicate<Address> to) {
        if (queue.sender == null) return;
        for (OutboxId id : queue.sender.withdraw(message -> to.test(message.conversation()))) {
            OutboxEntry entry = queue.entries.get(id);
            if (entry != null && entry.delivery == Delivery.SENDING) set(turn, entry, Delivery.QUEUED, null);
        }
    }

    /** We are out of a room: what waits for it will not go. */
    void closed(Turn turn, AccountId account, ConversationId conversation, Failure why) {
        for (OutboxEntry entry : List.copyOf(queue(account).entries.values())) {
            boolean waits = entry.conversation.equals(conversation) && entry.delivery == Delivery.QUEUED;
            if (waits) set(turn, entry, Delivery.FAILED, why);
        }
    }

    // ---- the core

    void load() {
        Map<AccountId, List<OutboxRow>> rows = new HashMap<>();
        for (OutboxRow row : store.outbox().all()) {
            rows.computeIfAbsent(row.account(), _ -> new ArrayList<>()).add(row);
        }
        queues.forEach((account, queue) -> rows.putIfAbsent(account, List.of()));
        rows.forEach((account, all) -> queue(account).load(all));
    }

    void forget(AccountId account) {
        OutboxQueue queue = queues.remove(account);
        if (queue != null) queue.entries.clear();
    }

    /** There is room on the wire. */
    void again(AccountId account) {
        queue(account).dirty = true;
    }

    private int underWay() {
        int count = 0;
        for (OutboxQueue queue : queues.values()) {
            if (!queue.ready()) continue;
            for (OutboxEntry each : queue.entries.values()) {
                if (each.delivery == Delivery.SENDING && !queue.doubtful(each)) count++;
            }
        }
        return count;
    }

    /** We are closing: nothing more goes out. @return how much still waits for its answer */
    int hold() {
        held = true;
        return underWay();
    }

    /** At the end of every turn: hands over what may go. */
    void pump(Turn turn) {
        if (held) return;
        for (OutboxQueue queue : queues.values()) {
            if (queue.dirty && queue.ready()) pump(turn, queue);
        }
    }

    private void pump(Turn turn, OutboxQueue queue) {
        Sender sender = queue.sender;
        if (sender == null) return;
        int room = sender.room();
        Set<ConversationId> held = new HashSet<>();
        Instant now = clock.now();
        for (OutboxEntry entry : List.copyOf(queue.entries.values())) {
            if (room <= 0) return;
            if (queue.doubtful(entry)) held.add(entry.conversation);
            if (entry.delivery != Delivery.QUEUED || held.contains(entry.conversation)) continue;
            Conversation conversation = conversations.row(entry.conversation);
            if (conversation != null && !entry.notBefore.isAfter(now) && open(conversation)) {
                hand(turn, queue, sender, entry, conversation);
                room--;
            } else {
                held.add(entry.conversation);
            }
        }
        queue.dirty = false;
    }

    private boolean open(Conversation conversation) {
        return !conversation.kind().room() || live.in(conversation.id());
    }

    private void hand(Turn turn, OutboxQueue queue, Sender sender, OutboxEntry entry, Conversation conversation) {
        Body body = set(turn, entry, Delivery.SENDING, null);
        entry.connection = queue.connection;
        OutgoingMessage message =
                new OutgoingMessage(entry.id, conversation.address(), conversation.kind(), body, entry.wireId);
        turn.afterCommit(() -> sender.hand(message));
    }

    private void settleDoubts(Turn turn, OutboxQueue queue) {
        if (queue.resend == null) return;
        for (OutboxEntry entry : List.copyOf(queue.entries.values())) {
            if (!queue.doubtful(entry)) continue;
            switch (queue.resend) {
                case FULL -> set(turn, entry, remembered(entry) ? Delivery.QUEUED : Delivery.PERHAPS_SENT, null);
                case PARTIAL -> askArchive(turn, queue, entry);
                default -> set(turn, entry, Delivery.PERHAPS_SENT, null);
            }
        }
        queue.dirty = true;
    }

    /** Servers know for a day, as a rule, what they have had already. */
    private boolean remembered(OutboxEntry entry) {
        return entry.written.plus(REMEMBERED).isAfter(clock.now());
    }

    private void askArchive(Turn turn, OutboxQueue queue, OutboxEntry entry) {
        Conversation conversation = conversations.row(entry.conversation);
        if (conversation == null) return;
        Boolean certain =
                queue.archive(conversation.address(), conversation.kind().room());
        if (certain != null) set(turn, entry, certain ? Delivery.QUEUED : Delivery.PERHAPS_SENT, null);
    }

    private void giveUp(Turn turn, OutboxQueue queue, int connection) {
        if (queue.connection != connection || !queue.ready()) return;
        for (OutboxEntry entry : List.copyOf(queue.entries.values())) {
            if (queue.doubtful(entry)) set(turn, entry, Delivery.PERHAPS_SENT, null);
        }
        queue.dirty = true;
    }

    private void later(OutboxQueue queue, OutboxEntry entry) {
        Duration delay = Duration.ofSeconds(1L << entry.attempts);
        entry.notBefore = clock.now().plus(delay);
        timers.after(delay, () -> loop.tell(_ -> queue.dirty = true));
    }

    /** @return what it says */
    private Body set(Turn turn, OutboxEntry entry, Delivery delivery, @Nullable Failure failure) {
        store.outbox().set(entry.id, delivery, failure);
        entry.delivery = delivery;
        OutboxRow row = store.outbox().find(entry.id).orElseThrow();
        turn.emit(new Change.OutboxChanged(row.item()));
        return row.item().body();
    }

    private void remove(Turn turn, OutboxRow row) {
        OutboxQueue queue = queue(row.account());
        store.outbox().remove(row.item().id());
        queue.entries.remove(row.item().id());
        queue.dirty = true;
        turn.emit(new Change.OutboxRemoved(row.item().conversation(), row.item().id()));
    }

    private OutboxQueue queue(AccountId account) {
        return queues.computeIfAbsent(account, _ -> new OutboxQueue());
    }
}
