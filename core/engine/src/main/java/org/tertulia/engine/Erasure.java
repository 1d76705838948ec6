package org.tertulia.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
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

    Erasure(Store store, CoreLoop loop, Timers timers, Outbox outbox, Conversations conversations, MessageIds ids) {
        this.store = store;
        this.loop = loop;
        this.timers = timers;
        this.outbox = outbox;
        this.conversations = conversations;
        this.ids = ids;
    }

    /** The conversation goes from the screen at once and comes back empty. */
    CompletionStage<Outcome<Nothing>> conversation(Conversation conversation) {
        ConversationId id = conversation.id();
        return begin(
                turn -> turn.emit(new Change.ConversationRemoved(id)),
                turn -> store.eraser().conversation(id, SLICE),
                turn -> turn.touch(id));
    }

    CompletionStage<Outcome<Nothing>> account(AccountId account) {
        return begin(
                turn -> store.conversations()
                        .of(account)
                        .forEach(each -> turn.emit(new Change.ConversationRemoved(each.id()))),
                turn -> store.eraser().account(account, SLICE),
                _ -> {});
    }

    private interface Step {
        void run(Turn turn);
    }

    private CompletionStage<Outcome<Nothing>> begin(Step first, Predicate<Turn> slice, Step last) {
        CompletableFuture<Outcome<Nothing>> answer = new CompletableFuture<>();
        CompletionStage<Outcome<Nothing>> begun = loop.ask(turn -> {
            first.run(turn);
            loop.begin(new Work(slice, last, answer));
            return Outcome.ok();
        });
        return Asking.then(begun, _ -> answer);
    }

    private final class Work implements CoreLoop.Bulk {

        private final Predicate<Turn> slice;
        private final Step last;
        private final CompletableFuture<Outcome<Nothing>> answer;

        Work(Predicate<Turn> slice, Step last, CompletableFuture<Outcome<Nothing>> answer) {
            this.slice = slice;
            this.last = last;
            this.answer = answer;
        }

        @Override
        public boolean slice(Turn turn) {
            if (!slice.test(turn)) return false;
            last.run(turn);
            conversations.forget();
            ids.forget();
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
        if (store.scrub()) answer.complete(Outcome.ok());
        else timers.after(READERS, () -> loop.tell(turn -> turn.afterCommit(() -> scrub(answer))));
    }
}
