package org.tertulia.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Participant;
import org.tertulia.model.Protection;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent.DeliveryReported;
import org.tertulia.network.NetworkEvent.EncryptionTold;
import org.tertulia.network.NetworkEvent.MessageCorrected;
import org.tertulia.network.NetworkEvent.SendConfirmed;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.store.OutboxRow;
import org.tertulia.store.Store;

/** Messages: received, our own come back, confirmed, delivered. Each is stored once, whatever comes how often. */
final class MessageLedger {

    private final Store store;
    private final LiveState live;
    private final Conversations conversations;
    private final MessageIds ids;
    private final Outbox outbox;
    private final GapLedger gaps;
    private final TypingHeard typing;
    private final Mentions mentions;
    private final RoomNotes notes;
    private final Map<OutboxId, Accepted> accepted = new Recent();

    /** Of ours, that become read at once: more than anybody writes before the other one looks. */
    private static final int MOST_READ = 500;

    /** What an item of the outbox has become. */
    private record Accepted(MessageId message, String wireId) {}

    /** What may still come back, as far as a network remembers it. */
    private static final class Recent extends LinkedHashMap<OutboxId, Accepted> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 1000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OutboxId, Accepted> eldest) {
            return size() > MOST;
        }
    }

    MessageLedger(
            Store store,
            LiveState live,
            Conversations conversations,
            MessageIds ids,
            Outbox outbox,
            GapLedger gaps,
            TypingHeard typing,
            Mentions mentions,
            RoomNotes notes) {
        this.store = store;
        this.live = live;
        this.conversations = conversations;
        this.ids = ids;
        this.outbox = outbox;
        this.gaps = gaps;
        this.typing = typing;
        this.mentions = mentions;
        this.notes = notes;
    }

    void received(Turn turn, AccountId account, IncomingMessage message, BatchView batch) {
        ConversationId conversation = conversations.findOrMake(
                turn,
                account,
                message.conversation(),
                message.kind(),
                message.outgoing() || message.kind().room() ? "" : message.senderName());
        MessageId known = known(conversation, message).orElse(null);
        boolean history = message.placement() == IncomingMessage.Placement.HISTORY;
        HistoryPage page = history ? page(conversation, message, batch) : null;
        if (known != null) {
            store.messages().addIds(conversation, known, message.ids());
            if (page != null) page.place(message, known);
            readable(turn, known, message);
            return;
        }
        Optional<OutboxRow> ours = message.outgoing() ? outboxItem(conversation, message.ids()) : Optional.empty();
        // An archive also keeps what came back, which has not arrived for that.
        if (ours.isPresent() && ours.get().item().delivery() == Delivery.FAILED) return;
        if (message.outgoing() && discarded(conversation, message.ids())) return;
        MessageId id = page == null ? ids.live(conversation, message.sent()) : page.place(message, null);
        Message row = new Message(
                id,
                conversation,
                message.sender(),
                Text.name(message.senderName()),
                message.outgoing(),
                message.body(),
                message.sent(),
                message.outgoing() ? Delivery.ACCEPTED : Delivery.RECEIVED,
                message.protection(),
                names(account, conversation, message),
                null);
        if (ours.isPresent()) {
            settle(turn, ours.get(), row, message.ids());
            return;
        }
        add(turn, row, message.ids(), history);
        if (!history && !message.outgoing()) typing.stopped(turn, conversation, message.sender());
    }

    private boolean names(AccountId account, ConversationId conversation, IncomingMessage message) {
        if (message.outgoing() || !message.kind().room()) return false;
        return message.namesUs() || mentions.in(account, conversation, message.body());
    }

    /** What its sender says anew. It is no news; what corrects nothing that is here is a message like any other. */
    void corrected(Turn turn, AccountId account, MessageCorrected event, BatchView batch) {
        IncomingMessage message = event.message();
        ConversationId conversation =
                conversations.find(account, message.conversation()).orElse(null);
        Message before = conversation == null ? null : target(conversation, event);
        if (conversation == null || before == null) {
            received(turn, account, message, batch);
            return;
        }
        boolean again = known(conversation, message).isPresent();
        store.messages().addIds(conversation, before.id(), message.ids());
        Instant last = before.edited();
        // an archive may tell an earlier one when the last is here already
        if (again || (last != null && message.sent().isBefore(last))) return;
        Message now = before.saying(message.body(), message.protection(), message.sent());
        store.messages().rewrite(now);
        turn.emit(new Change.MessageChanged(now));
        turn.touch(conversation);
    }

    private @Nullable Message target(ConversationId conversation, MessageCorrected event) {
        IncomingMessage message = event.message();
        Instant since = event.since();
        return store.messages()
                .byNetworkId(conversation, event.target())
                .filter(id -> sameSender(id, message))
                .flatMap(store.messages()::find)
                .filter(row -> since == null || !row.sent().isBefore(since))
                // what was said under a lock is not changed by who only holds the envelope
                .filter(row -> row.protection() != Protection.ENCRYPTED || message.protection() == Protection.ENCRYPTED)
                .orElse(null);
    }

    void encryption(Turn turn, AccountId account, EncryptionTold event) {
        conversations
                .find(account, event.conversation())
                .filter(conversation -> store.conversations().setEncrypted(conversation, event.encrypted()))
                .ifPresent(turn::touch);
    }

    /** What could not be read when it came, and can be now. It is no news. */
    private void readable(Turn turn, MessageId known, IncomingMessage message) {
        if (message.body().style() == Body.Style.UNREADABLE) return;
        store.messages()
                .find(known)
                .filter(row -> row.body().style() == Body.Style.UNREADABLE)
                .ifPresent(row -> {
                    Message now = row.saying(message.body(), message.protection(), row.edited());
                    store.messages().rewrite(now);
                    turn.emit(new Change.MessageChanged(now));
                    turn.touch(row.conversation());
                });
    }

    void confirmed(Turn turn, AccountId account, SendConfirmed confirmed) {
        store.outbox()
                .find(confirmed.id())
                .filter(row -> row.account().equals(account))
                .ifPresent(row -> settle(turn, row, confirmed.ids(), confirmed.at(), Delivery.ACCEPTED));
    }

    /** It did not go; or it had been taken, and comes back (XMPP: the other server says that there is nobody). */
    void failed(Turn turn, AccountId account, SendFailed event) {
        Accepted before = accepted.get(event.id());
        if (before == null || !event.failure().certain()) {
            outbox.failed(turn, account, event);
            return;
        }
        store.messages()
                .find(before.message)
                .filter(message -> message.delivery() == Delivery.ACCEPTED)
                .filter(message ->
                        store.gaps().at(message.conversation(), message.id()).isEmpty())
                .ifPresent(message -> {
                    accepted.remove(event.id());
                    store.messages().remove(message);
                    turn.emit(new Change.MessageRemoved(message.conversation(), message.id()));
                    turn.touch(message.conversation());
                    outbox.returned(turn, account, message, before.wireId, event.failure());
                });
    }

    void delivered(Turn turn, AccountId account, DeliveryReported report) {
        if (report.delivery() != Delivery.DELIVERED && report.delivery() != Delivery.READ) return;
        ConversationId conversation =
                conversations.find(account, report.conversation()).orElse(null);
        if (conversation == null) return;
        Optional<MessageId> known = store.messages().byNetworkId(conversation, report.id());
        if (known.isEmpty()) {
            // Their device was quicker than our server's answer; it could not have it if our server had not.
            outboxItem(conversation, List.of(report.id()))
                    .ifPresent(row -> settle(turn, row, List.of(), null, report.delivery()));
            return;
        }
        if (!store.messages().deliver(known.get(), report.delivery())) return;
        changed(turn, known.get());
        if (report.delivery() == Delivery.READ) readBefore(turn, conversation, known.get());
        turn.touch(conversation);
    }

    /** Who has read a message has read those before it. */
    private void readBefore(Turn turn, ConversationId conversation, MessageId read) {
        for (MessageId each : store.messages().notRead(conversation, read, MOST_READ)) {
            if (store.messages().deliver(each, Delivery.READ)) changed(turn, each);
        }
    }

    private void changed(Turn turn, MessageId id) {
        store.messages().find(id).ifPresent(message -> turn.emit(new Change.MessageChanged(message)));
    }

    private void settle(
            Turn turn, OutboxRow item, List<NetworkMessageId> names, @Nullable Instant at, Delivery delivery) {
        ConversationId conversation = item.item().conversation();
        Instant sent = at == null ? ids.now() : at;
        Participant self = live.self(conversation);
        Address sender = self == null ? ownAddress(item.account()) : self.address();
        Message row = new Message(
                ids.live(conversation, sent),
                conversation,
                sender,
                self == null ? "" : self.name(),
                true,
                item.item().body(),
                sent,
                delivery,
                protection(conversation));
        settle(turn, item, row, names);
    }

    /** The outbox row becomes a message, in this one transaction. */
    private void settle(Turn turn, OutboxRow item, Message row, List<NetworkMessageId> names) {
        List<NetworkMessageId> all = new ArrayList<>(names);
        NetworkMessageId wire = new NetworkMessageId(NetworkMessageId.ORIGIN, item.wireId());
        if (!all.contains(wire)) all.add(wire);
        outbox.settled(turn, item);
        accepted.put(item.item().id(), new Accepted(row.id(), item.wireId()));
        add(turn, row, all, false);
    }

    private Protection protection(ConversationId conversation) {
        return store.conversations().encrypted(conversation) ? Protection.ENCRYPTED : Protection.NONE;
    }

    private void add(Turn turn, Message row, List<NetworkMessageId> names, boolean history) {
        if (row.protection() != Protection.NONE) store.conversations().setEncrypted(row.conversation(), true);
        store.messages().insert(row, names);
        boolean news = !history && !row.outgoing();
        if (!history) notes.said(turn, row.conversation());
        store.conversations().advance(row, news);
        turn.emit(new Change.MessageAdded(row, history));
        turn.touch(row.conversation());
    }

    private Address ownAddress(AccountId account) {
        Account known = live.account(account);
        if (known == null) throw new IllegalStateException("no such account: " + account);
        return known.address();
    }

    private HistoryPage page(ConversationId conversation, IncomingMessage message, BatchView batch) {
        return batch.page(conversation, () -> {
            List<IncomingMessage> all = batch.history(message.conversation());
            List<Long> known = all.stream()
                    .map(each -> known(conversation, each).map(MessageId::value).orElse(0L))
                    .toList();
            GapLedger.Bounds bounds = gaps.bounds(conversation, batch.closedGaps(message.conversation()));
            return new HistoryPage(conversation, ids, all, known, bounds.low(), bounds.high());
        });
    }

    private Optional<MessageId> known(ConversationId conversation, IncomingMessage message) {
        for (NetworkMessageId name : message.ids()) {
            if (name.kind().equals(NetworkMessageId.CORRECTION)) continue;
            Optional<MessageId> found = store.messages().byNetworkId(conversation, name);
            if (found.isPresent() && (!chosenBySender(name) || sameSender(found.get(), message))) return found;
        }
        return Optional.empty();
    }

    /** A name that clients choose says nothing across senders: two of them may both count from 1. */
    private static boolean chosenBySender(NetworkMessageId name) {
        return name.kind().equals(NetworkMessageId.ORIGIN);
    }

    private boolean sameSender(MessageId id, IncomingMessage message) {
        return store.messages()
                .find(id)
                .filter(row -> row.outgoing() == message.outgoing())
                .filter(row -> row.outgoing() || row.sender().equals(message.sender()))
                .isPresent();
    }

    private boolean discarded(ConversationId conversation, List<NetworkMessageId> names) {
        return names.stream()
                .anyMatch(name -> chosenBySender(name) && store.outbox().discarded(conversation, name.value()));
    }

    private Optional<OutboxRow> outboxItem(ConversationId conversation, List<NetworkMessageId> names) {
        for (NetworkMessageId name : names) {
            if (!chosenBySender(name)) continue;
            Optional<OutboxRow> row = store.outbox().byWireId(conversation, name.value());
            if (row.isPresent()) return row;
        }
        return Optional.empty();
    }
}
