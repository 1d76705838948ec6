package org.tertulia.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Backfill;
import org.tertulia.store.GapRow;
import org.tertulia.store.OutboxRow;
import org.tertulia.store.Store;

/** Writing, taking back, reading, fetching, erasing. */
final class MessageCommands {

    private final Store store;
    private final CoreLoop loop;
    private final Asking asking;
    private final Accounts accounts;
    private final Outbox outbox;
    private final GapLedger gaps;
    private final Blocklist blocklist;
    private final Reading reading;
    private final TypingTold typing;
    private final Erasure erasure;

    MessageCommands(
            Store store,
            CoreLoop loop,
            Asking asking,
            Accounts accounts,
            Outbox outbox,
            GapLedger gaps,
            Blocklist blocklist,
            Reading reading,
            TypingTold typing,
            Erasure erasure) {
        this.store = store;
        this.loop = loop;
        this.asking = asking;
        this.accounts = accounts;
        this.outbox = outbox;
        this.gaps = gaps;
        this.blocklist = blocklist;
        this.reading = reading;
        this.typing = typing;
        this.erasure = erasure;
    }

    CompletionStage<Outcome<OutboxId>> send(Command.Send command) {
        return loop.ask(turn -> {
            if (command.body().text().isBlank()) return refused("There is nothing to send.");
            return switch (asking.conversation(command.conversation())) {
                case Outcome.Failed<Conversation>(var failure) -> Outcome.failed(failure);
                case Outcome.Done<Conversation>(var to)
                when to.kind().room() && !to.joined() -> refused("You are not in this room.");
                case Outcome.Done<Conversation>(var to)
                when accounts.row(to.account()) == null -> refused("The account of this conversation was removed.");
                case Outcome.Done<Conversation>(var to)
                when blocklist.has(to.account(), to.address()) -> refused("You have blocked them.");
                case Outcome.Done<Conversation>(var to) -> {
                    typing.sent(to.id());
                    yield Outcome.done(outbox.send(turn, to, command.body()));
                }
            };
        });
    }

    CompletionStage<Outcome<Nothing>> retry(Command.Retry command) {
        String otherwise = "Only what has failed, or was perhaps sent, can be sent again, and only where you are.";
        return withItem(command.item(), otherwise, (turn, row) -> {
            Outcome<Conversation> to = asking.conversation(row.item().conversation());
            boolean there = to instanceof Outcome.Done<Conversation>(var found)
                    && (!found.kind().room() || found.joined());
            return there && outbox.retry(turn, row);
        });
    }

    CompletionStage<Outcome<Nothing>> discard(Command.Discard command) {
        return withItem(command.item(), "It is on its way and cannot be taken back.", outbox::discard);
    }

    CompletionStage<Outcome<Nothing>> markRead(Command.MarkRead command) {
        return loop.ask(turn -> switch (asking.conversation(command.conversation())) {
            case Outcome.Failed<Conversation>(var failure) -> Outcome.failed(failure);
            case Outcome.Done<Conversation>(var row) -> {
                reading.here(turn, row, command.upTo());
                yield Outcome.ok();
            }
        });
    }

    CompletionStage<Outcome<Nothing>> saveDraft(Command.SaveDraft command) {
        return set(
                command.conversation(),
                row -> row.draft().equals(command.text()),
                id -> store.conversations().setDraft(id, command.text()));
    }

    CompletionStage<Outcome<Nothing>> setMuted(Command.SetMuted command) {
        return set(
                command.conversation(),
                row -> row.muted() == command.muted(),
                id -> store.conversations().setMuted(id, command.muted()));
    }

    CompletionStage<Outcome<Nothing>> setTyping(Command.SetTyping command) {
        return loop.ask(_ -> switch (asking.conversation(command.conversation())) {
            case Outcome.Failed<Conversation>(var failure) -> Outcome.failed(failure);
            case Outcome.Done<Conversation>(var row) -> {
                typing.typing(row, command.typing());
                yield Outcome.ok();
            }
        });
    }

    CompletionStage<Outcome<Nothing>> fillGap(Command.FillGap command) {
        CompletionStage<Outcome<Fetch>> begun = loop.ask(turn -> {
            Outcome<Conversation> found = asking.conversation(command.conversation());
            if (found instanceof Outcome.Failed<Conversation>(var failure)) return Outcome.failed(failure);
            Conversation row = ((Outcome.Done<Conversation>) found).value();
            SessionSlot slot = accounts.slot(row.account());
            if (slot == null || accounts.online(row.account()) instanceof Outcome.Failed) {
                return Outcome.failed(Failure.Kind.DISCONNECTED, "The account is not connected.");
            }
            GapRow gap = gaps.fetching(turn, row.id(), command.after());
            return gap == null
                    ? Outcome.failed(Failure.Kind.NOT_FOUND, "There is nothing to fetch here, or it is under way.")
                    : Outcome.done(new Fetch(row, gap, slot));
        });
        return Asking.then(begun, this::fetch);
    }

    CompletionStage<Outcome<Nothing>> erase(Command.EraseConversation command) {
        return Asking.then(loop.ask(_ -> asking.conversation(command.conversation())), erasure::conversation);
    }

    private record Fetch(Conversation conversation, GapRow gap, SessionSlot slot) {}

    private CompletionStage<Outcome<Nothing>> fetch(Fetch fetch) {
        return Abilities.ask(
                        fetch.slot.session(),
                        Backfill.class,
                        able -> able.fill(fetch.conversation.address(), fetch.gap.token()))
                .thenCompose(answer -> fetched(fetch, answer));
    }

    /** Behind the page, which has been handed in before the answer; without a session, at once. */
    private CompletionStage<Outcome<Nothing>> fetched(Fetch fetch, Outcome<Nothing> answer) {
        Failure failure = answer instanceof Outcome.Failed<Nothing>(var why) ? why : null;
        return fetch.slot
                .sink()
                .behind(turn -> gaps.fetched(turn, fetch.gap, failure))
                .handle((_, cancelled) -> cancelled)
                .thenCompose(cancelled -> cancelled == null
                        ? CompletableFuture.completedFuture(answer)
                        : loop.ask(turn -> {
                            gaps.fetched(turn, fetch.gap, failure == null ? CoreLoop.closing() : failure);
                            return answer;
                        }));
    }

    private CompletionStage<Outcome<Nothing>> set(
            ConversationId conversation, Predicate<Conversation> already, Consumer<ConversationId> setting) {
        return loop.ask(turn -> asking.conversation(conversation).map(row -> {
            if (!already.test(row)) {
                setting.accept(row.id());
                turn.touch(row.id());
            }
            return Nothing.NOTHING;
        }));
    }

    /** What may be done with an item of the outbox. */
    private interface Deed {
        boolean of(Turn turn, OutboxRow row);
    }

    private CompletionStage<Outcome<Nothing>> withItem(OutboxId id, String otherwise, Deed deed) {
        return loop.ask(turn -> {
            @Nullable OutboxRow row = store.outbox().find(id).orElse(null);
            if (row == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "It is not in the outbox any more.");
            return deed.of(turn, row) ? Outcome.ok() : refused(otherwise);
        });
    }

    private static <R> Outcome<R> refused(String why) {
        return Outcome.failed(Failure.Kind.NOT_PERMITTED, why);
    }
}
