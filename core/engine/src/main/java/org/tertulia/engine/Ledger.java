package org.tertulia.engine;

import static java.lang.System.Logger.Level.WARNING;

import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.network.NetworkEvent;
import org.tertulia.store.Store;

/** Every event's way to the part that knows what it means. On the core's thread only. */
final class Ledger implements CoreLoop.Parts {

    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    private final Store store;
    private final Accounts accounts;
    private final MessageLedger messages;
    private final PeopleLedger people;
    private final AvatarLedger avatars;
    private final RoomLedger rooms;
    private final RoomNotes notes;
    private final GapLedger gaps;
    private final Reading reading;
    private final TypingHeard typing;
    private final Blocklist blocklist;
    private final BlockCommands blocking;
    private final Outbox outbox;
    private final Conversations conversations;
    private final MessageIds ids;

    Ledger(
            Store store,
            Accounts accounts,
            MessageLedger messages,
            PeopleLedger people,
            AvatarLedger avatars,
            RoomLedger rooms,
            RoomNotes notes,
            GapLedger gaps,
            Reading reading,
            TypingHeard typing,
            Blocklist blocklist,
            BlockCommands blocking,
            Outbox outbox,
            Conversations conversations,
            MessageIds ids) {
        this.store = store;
        this.accounts = accounts;
        this.messages = messages;
        this.people = people;
        this.avatars = avatars;
        this.rooms = rooms;
        this.notes = notes;
        this.gaps = gaps;
        this.reading = reading;
        this.typing = typing;
        this.blocklist = blocklist;
        this.blocking = blocking;
        this.outbox = outbox;
        this.conversations = conversations;
        this.ids = ids;
    }

    @Override
    public void apply(Turn turn, SessionSink from, NetworkEvent event, BatchView batch) {
        AccountId account = from.account();
        if (blocklist.silences(account, event)) return;
        switch (event) {
            case NetworkEvent.Connected it -> accounts.connected(turn, account, it);
            case NetworkEvent.Disconnected it -> accounts.disconnected(turn, account, it.failure());
            case NetworkEvent.Synchronised it -> {
                outbox.synchronised(turn, account, it);
                rooms.synchronised(account, it.conversation());
            }
            case NetworkEvent.RosterLoaded it -> people.loaded(turn, account, it);
            case NetworkEvent.RosterChanged it -> people.changed(turn, account, it.entry());
            case NetworkEvent.RosterRemoved it -> people.removed(turn, account, it.address());
            case NetworkEvent.Requested it -> people.requested(turn, account, it);
            case NetworkEvent.RequestGone it -> people.requestGone(turn, account, it.kind(), it.subject());
            case NetworkEvent.BlocklistLoaded it -> blocking.loaded(turn, account, it);
            case NetworkEvent.BlocklistChanged it -> blocklist.changed(turn, account, it);
            case NetworkEvent.PresenceChanged it -> people.presence(turn, account, it);
            case NetworkEvent.IdentityTold it -> people.identity(turn, account, it);
            case NetworkEvent.AvatarTold it -> avatars.told(turn, account, it);
            case NetworkEvent.TypingChanged it -> typing.changed(turn, account, it);
            case NetworkEvent.MessageReceived it -> messages.received(turn, account, it.message(), batch);
            case NetworkEvent.MessageCorrected it -> messages.corrected(turn, account, it, batch);
            case NetworkEvent.SendConfirmed it -> messages.confirmed(turn, account, it);
            case NetworkEvent.SendFailed it -> messages.failed(turn, account, it);
            case NetworkEvent.DeliveryReported it -> messages.delivered(turn, account, it);
            case NetworkEvent.EncryptionTold it -> messages.encryption(turn, account, it);
            case NetworkEvent.ReadElsewhere it -> reading.elsewhere(turn, account, it);
            case NetworkEvent.GapFound it -> gaps.found(turn, account, it, batch);
            case NetworkEvent.GapClosed it -> gaps.closed(turn, account, it);
            case NetworkEvent.RoomJoined it -> rooms.joined(turn, account, it);
            case NetworkEvent.RoomLeft it -> rooms.left(turn, account, it);
            case NetworkEvent.RoomChanged it -> rooms.changed(turn, account, it);
            case NetworkEvent.ParticipantEntered it -> rooms.entered(turn, account, it);
            case NetworkEvent.ParticipantChanged it -> rooms.participant(turn, account, it);
            case NetworkEvent.ParticipantRenamed it -> rooms.renamed(turn, account, it);
            case NetworkEvent.ParticipantLeft it -> rooms.participantLeft(turn, account, it);
        }
    }

    /** Kept by account and kind, so that a report can say what; never what was in it. */
    @Override
    public void quarantine(Turn turn, SessionSink from, NetworkEvent event) {
        String kind = event.getClass().getSimpleName();
        String key = "quarantine." + from.account().value() + "." + kind;
        long before = Long.parseLong(store.settings().get(key).orElse("0"));
        store.settings().put(key, Long.toString(before + 1));
        if (before == 0)
            LOG.log(
                    WARNING,
                    "an event of account {0} is in quarantine: {1}",
                    from.account().value(),
                    kind);
    }

    @Override
    public void finish(Turn turn) {
        notes.flush(turn);
        outbox.pump(turn);
    }

    @Override
    public void forget() {
        conversations.forget();
        ids.forget();
        notes.forget();
        avatars.forget();
        blocklist.forget();
        outbox.load();
    }

    @Override
    public void troubled(Turn turn, Failure failure) {
        accounts.troubled(turn, failure);
    }

    @Override
    public void recovered(Turn turn) {
        accounts.announceAll(turn);
    }
}
