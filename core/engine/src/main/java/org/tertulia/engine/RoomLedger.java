package org.tertulia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Identity;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote;
import org.tertulia.network.NetworkEvent.LeaveReason;
import org.tertulia.network.NetworkEvent.ParticipantChanged;
import org.tertulia.network.NetworkEvent.ParticipantEntered;
import org.tertulia.network.NetworkEvent.ParticipantLeft;
import org.tertulia.network.NetworkEvent.ParticipantRenamed;
import org.tertulia.network.NetworkEvent.RoomChanged;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.NetworkEvent.RoomLeft;
import org.tertulia.store.Store;

/** Rooms: being in one, what it is called, who is there. */
final class RoomLedger {

    private final Store store;
    private final LiveState live;
    private final Conversations conversations;
    private final Outbox outbox;
    private final PeopleLedger people;
    private final RoomNotes notes;

    RoomLedger(
            Store store,
            LiveState live,
            Conversations conversations,
            Outbox outbox,
            PeopleLedger people,
            RoomNotes notes) {
        this.store = store;
        this.live = live;
        this.conversations = conversations;
        this.outbox = outbox;
        this.people = people;
        this.notes = notes;
    }

    void joined(Turn turn, AccountId account, RoomJoined event) {
        if (leaving(account, event.room())) return;
        ConversationId room = wanted(turn, account, event.room(), event.kind());
        rename(turn, room, event.name(), event.topic());
        List<Participant> all =
                event.participants().stream().map(RoomLedger::clean).toList();
        live.enter(room, all);
        notes.behind(room);
        turn.emit(new Change.ParticipantsLoaded(room, live.participants(room)));
        people.requestGone(turn, account, Request.Kind.ROOM, event.room());
        outbox.again(account);
    }

    /** The network has not heard yet that we are out. */
    private boolean leaving(AccountId account, Address address) {
        return conversations
                .find(account, address)
                .filter(store.conversations()::leaving)
                .isPresent();
    }

    void synchronised(AccountId account, @Nullable Address room) {
        if (room != null) conversations.find(account, room).ifPresent(notes::caughtUp);
    }

    /** A room that we want to be in, known from now on; what kind it is we hear when we are in. */
    ConversationId wanted(Turn turn, AccountId account, Address address) {
        Conversation.Kind kind = conversations
                .find(account, address)
                .map(conversations::row)
                .map(Conversation::kind)
                .filter(Conversation.Kind::room)
                .orElse(Conversation.Kind.CHANNEL);
        ConversationId room = wanted(turn, account, address, kind);
        store.conversations().setLeaving(room, false);
        return room;
    }

    private ConversationId wanted(Turn turn, AccountId account, Address address, Conversation.Kind kind) {
        ConversationId room = conversations.findOrMake(turn, account, address, kind, "");
        Conversation before = conversations.row(room);
        if (before == null || before.kind() != kind) {
            store.conversations().setKind(room, kind);
            turn.touch(room);
        }
        if (before == null || !before.joined()) {
            store.conversations().setJoined(room, true);
            turn.touch(room);
        }
        return room;
    }

    void left(Turn turn, AccountId account, RoomLeft event) {
        conversations.find(account, event.room()).ifPresent(room -> {
            Participant self = live.self(room);
            removed(turn, room, self == null ? "" : self.name(), true, event.reason(), event.by(), event.text());
            String why = event.text().isBlank() ? "You are no longer in the room." : Text.line(event.text(), 300);
            out(turn, account, room, Failure.of(Failure.Kind.NOT_PERMITTED, why));
        });
    }

    /** We are not in it any more, and do not want to be. */
    void out(Turn turn, AccountId account, ConversationId room, Failure why) {
        store.conversations().setJoined(room, false);
        turn.touch(room);
        if (live.leave(room)) turn.emit(new Change.ParticipantsLoaded(room, List.of()));
        outbox.closed(turn, account, room, why);
    }

    void changed(Turn turn, AccountId account, RoomChanged event) {
        conversations.find(account, event.room()).ifPresent(room -> {
            String topic = rename(turn, room, event.name(), event.topic());
            if (topic != null) notes.happened(turn, room, new RoomNote.What.Topic(Text.name(event.by()), topic));
        });
    }

    void entered(Turn turn, AccountId account, ParticipantEntered event) {
        conversations.find(account, event.room()).ifPresent(room -> {
            Participant participant = clean(event.participant());
            boolean known = live.participant(room, participant.address()) != null;
            put(turn, room, participant);
            if (!known && !participant.self() && live.in(room)) notes.came(turn, room, participant.name());
        });
    }

    void participant(Turn turn, AccountId account, ParticipantChanged event) {
        conversations.find(account, event.room()).ifPresent(room -> put(turn, room, clean(event.participant())));
    }

    void renamed(Turn turn, AccountId account, ParticipantRenamed event) {
        conversations.find(account, event.room()).ifPresent(room -> {
            Participant before = live.participant(room, event.before());
            Participant now = clean(event.participant());
            if (before != null && !before.address().equals(now.address())) take(turn, room, before.address());
            put(turn, room, now);
            if (before != null && !before.name().equals(now.name())) {
                notes.renamed(turn, room, before.name(), now.name());
            }
        });
    }

    void participantLeft(Turn turn, AccountId account, ParticipantLeft event) {
        conversations.find(account, event.room()).ifPresent(room -> {
            Participant gone = live.participant(room, event.occupant());
            take(turn, room, event.occupant());
            if (gone == null || gone.self()) return;
            if (!removed(turn, room, gone.name(), false, event.reason(), event.by(), event.text())) {
                notes.went(turn, room, gone.name());
            }
        });
    }

    private void put(Turn turn, ConversationId room, Participant participant) {
        if (live.put(room, participant)) turn.emit(new Change.ParticipantChanged(room, participant));
    }

    private void take(Turn turn, ConversationId room, Address occupant) {
        if (live.remove(room, occupant)) turn.emit(new Change.ParticipantLeft(room, occupant));
    }

    /** @return whether somebody was put out, which stands out */
    private boolean removed(
            Turn turn, ConversationId room, String who, boolean self, LeaveReason reason, String by, String why) {
        if (reason != LeaveReason.KICKED && reason != LeaveReason.BANNED) return false;
        boolean banned = reason == LeaveReason.BANNED;
        notes.happened(
                turn,
                room,
                new RoomNote.What.Removal(who, self, banned, Text.name(by), Text.line(why, Text.MAX_STATUS)));
        return true;
    }

    /** The connection is gone: nobody is there. */
    void disconnected(Turn turn, LiveState.Suspended before) {
        before.rooms().keySet().forEach(room -> turn.emit(new Change.ParticipantsLoaded(room, List.of())));
    }

    /** The connection goes on: all are where they were. */
    void resumed(Turn turn, LiveState.Suspended before) {
        before.rooms()
                .keySet()
                .forEach(room -> turn.emit(new Change.ParticipantsLoaded(room, live.participants(room))));
    }

    /** @return the topic, if it is another one now */
    private @Nullable String rename(Turn turn, ConversationId room, @Nullable String name, @Nullable String topic) {
        Conversation before = conversations.row(room);
        if (before == null) return null;
        String title = name == null ? "" : Text.name(name);
        if (!title.isEmpty() && !title.equals(before.title())) {
            store.conversations().setTitle(room, title);
            turn.touch(room);
        }
        String clean = topic == null ? before.topic() : Text.lines(topic, Text.MAX_TOPIC);
        if (clean.equals(before.topic())) return null;
        store.conversations().setTopic(room, clean);
        turn.touch(room);
        return clean;
    }

    private static Participant clean(Participant raw) {
        Presence presence = new Presence(
                raw.presence().availability(), Text.lines(raw.presence().status(), Text.MAX_STATUS));
        Identity identity =
                new Identity(raw.identity().kind(), Text.name(raw.identity().account()));
        return new Participant(raw.address(), Text.name(raw.name()), raw.role(), presence, raw.self(), identity);
    }
}
