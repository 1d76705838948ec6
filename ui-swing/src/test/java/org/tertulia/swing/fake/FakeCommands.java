package org.tertulia.swing.fake;

import java.time.Instant;
import java.util.List;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** What commands do here: as much as the tests of the window look at. */
final class FakeCommands {

    private FakeCommands() {}

    @SuppressWarnings("unchecked")
    static <R> Outcome<R> answer(FakeMessenger messenger, Command<R> command) {
        Object value = switch (command) {
            case Command.Send(ConversationId conversation, var body) -> {
                OutboxId id = new OutboxId(messenger.commands.size());
                messenger.commit(new Change.OutboxChanged(
                        new OutboxItem(id, conversation, body, Instant.now(), Delivery.QUEUED, null)));
                yield id;
            }
            case Command.MarkRead(ConversationId conversation, var upTo) -> {
                messenger
                        .store
                        .read(conversation, upTo)
                        .ifPresent(now -> messenger.commit(new Change.ConversationChanged(now)));
                yield Nothing.NOTHING;
            }
            case Command.SaveDraft(ConversationId conversation, String text) -> {
                messenger
                        .store
                        .set(conversation, text, null)
                        .ifPresent(now -> messenger.commit(new Change.ConversationChanged(now)));
                yield Nothing.NOTHING;
            }
            case Command.SetMuted(ConversationId conversation, boolean muted) -> {
                messenger
                        .store
                        .set(conversation, null, muted)
                        .ifPresent(now -> messenger.commit(new Change.ConversationChanged(now)));
                yield Nothing.NOTHING;
            }
            case Command.AnswerRequest(var account, var kind, var subject, boolean accept) -> {
                messenger.commit(new Change.RequestRemoved(account, kind, subject));
                yield Nothing.NOTHING;
            }
            case Command.Block(var account, var address, String name) -> {
                boolean byNetwork = address.device().isEmpty();
                messenger.commit(
                        new Change.BlockedChanged(new Blocked(account, address, name, Instant.now(), byNetwork)));
                yield Nothing.NOTHING;
            }
            case Command.Unblock(var account, var address) -> {
                messenger.commit(new Change.BlockedRemoved(account, address));
                yield Nothing.NOTHING;
            }
            case Command.FindActions(var account, var scope) -> messenger.actions.getOrDefault(scope, List.of());
            case Command.AnswerPrompt(long prompt, String option) -> {
                messenger.commit(new Change.PromptClosed(prompt));
                yield Nothing.NOTHING;
            }
            case Command.OpenConversation(var account, var address) ->
                messenger.store.open(messenger, account, address);
            case Command.WriteTo(var account, String typed) ->
                messenger.store.open(messenger, account, new Address("irc", typed));
            case Command.JoinRoom(var account, String typed, String nick) ->
                messenger.store.open(messenger, account, FakeWorld.room(typed));
            case Command.CreateRoom(var account, String typed, String name, String nick) ->
                messenger.store.open(messenger, account, FakeWorld.room(typed));
            default -> Nothing.NOTHING;
        };
        return Outcome.done((R) value);
    }
}
