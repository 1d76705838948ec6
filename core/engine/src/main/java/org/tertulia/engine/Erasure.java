package org.tertulia.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.store.Store;

/** Deletes for good, a slice in each turn, so that nobody who types waits for it. */
final class Erasure {

    private static final int SLICE = 200;
    private static final Duration READERS = Duration.ofSeconds(1);

    private final Store store;
    private final CoreLoop loop;
    private final Timers timers;
    private final Outbox outbox;
    private final Conversations conversations;
    private final MessageIds ids;
    private final RoomNotes notes;

    Erasure(
            Store store,
            CoreLoop loop,
            Timers timers,
            Outbox outbox,
            Conversations conversations,
            MessageIds ids,
            RoomNotes notes) {
        this.store = store;
        this.loop = loop;
        this.timers = timers;
        this.outbox = outbox;
        this.conversations = conversations;
        this.ids = ids;
        this.notes = notes;
    }

    /** The conversation goes from the screen at once and comes back empty. */
    CompletionStage<Outcome<Nothing>> conversation(Conversation conversation) {
        ConversationId id = conversation.id();
        return begin(ErasureTarget.of(id), turn -> turn.emit(new Change.ConversationRemoved(id)));
    }

    CompletionStage<Outcome<Nothing>> account(AccountId account) {
        return begin(
                ErasureTarget.of(account),
                turn -> store.conversations()
                        .of(account)
                        .forEach(each -> turn.emit(new Change.ConversationRemoved(each.id()))));
    }

    /** What was under way when the process ended goes on. */
    void start() {
        for (ErasureTarget each : ErasureTarget.all(store)) loop.begin(new Work(each, new CompletableFuture<>()));
    }

    private CompletionStage<Outcome<Nothing>> begin(ErasureTarget target, Consumer<Turn> first) {
        CompletableFuture<Outcome<Nothing>> answer = new CompletableFuture<>();
        CompletionStage<Outcome<Nothing>> begun = loop.ask(turn -> {
            first.accept(turn);
            target.note(store);
            turn.afterCommit(() -> loop.begin(new Work(target, answer)));
            return Outcome.ok();
        });
        return Asking.then(begun, _ -> answer);
    }

    /** One erasure on its way. */
    private final class Work implements CoreLoop.Bulk {

        private final ErasureTarget target;
        private final CompletableFuture<Outcome<Nothing>> answer;

        Work(ErasureTarget target, CompletableFuture<Outcome<Nothing>> answer) {
            this.target = target;
            this.answer = answer;
        }

        @Override
        public boolean slice(Turn turn) {
            if (!target.slice(store, SLICE)) return false;
            target.done(store);
            target.conversation().ifPresent(turn::touch);
            conversations.forget();
            ids.forget();
            notes.forget();
            outbox.load();
            turn.afterCommit(() -> scrub(answer));
            return true;
        }

        @Override
        public void failed(Failure failure) {
            answer.complete(Outcome.failed(failure));
        }
    }

    /** Between two transactions. A reader in the way is gone a moment later. */
    private void scrub(CompletableFuture<Outcome<Nothing>> answer) {
        if (store.scrub()) {
            loop.tell(_ -> ErasureTarget.SCRUB.done(store));
            answer.complete(Outcome.ok());
        } else timers.after(READERS, () -> loop.tell(turn -> turn.afterCommit(() -> scrub(answer))));
    }
}
