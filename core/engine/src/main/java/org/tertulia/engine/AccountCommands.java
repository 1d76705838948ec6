package org.tertulia.engine;

import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Blocked;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Prompt;
import org.tertulia.model.Request;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;
import org.tertulia.store.AccountRow;
import org.tertulia.store.OutboxRow;
import org.tertulia.store.Store;

/** On and off, prompts, secrets, and the end of an account. */
final class AccountCommands {

    private static final System.Logger LOG = System.getLogger(AccountCommands.class.getName());

    private final Store store;
    private final CoreLoop loop;
    private final Accounts accounts;
    private final Prompts prompts;
    private final Outbox outbox;
    private final Conversations conversations;
    private final Blocklist blocklist;
    private final LiveState live;
    private final SecretStore secrets;
    private final Erasure erasure;

    AccountCommands(
            Store store,
            CoreLoop loop,
            Accounts accounts,
            Prompts prompts,
            Outbox outbox,
            Conversations conversations,
            Blocklist blocklist,
            LiveState live,
            SecretStore secrets,
            Erasure erasure) {
        this.store = store;
        this.loop = loop;
        this.accounts = accounts;
        this.prompts = prompts;
        this.outbox = outbox;
        this.conversations = conversations;
        this.blocklist = blocklist;
        this.live = live;
        this.secrets = secrets;
        this.erasure = erasure;
    }

    CompletionStage<Outcome<Nothing>> setEnabled(Command.SetAccountEnabled command) {
        return loop.ask(turn -> accounts.setEnabled(turn, command.account(), command.enabled()));
    }

    CompletionStage<Outcome<Nothing>> reconnect(Command.Reconnect command) {
        return loop.ask(turn -> accounts.reconnect(turn, command.account()));
    }

    CompletionStage<Outcome<Nothing>> setPresence(Command.SetPresence command) {
        return loop.ask(turn -> accounts.setPresence(turn, command.presence()));
    }

    CompletionStage<Outcome<Nothing>> answer(Command.AnswerPrompt command) {
        return loop.ask(turn -> {
            Prompt prompt = prompts.answered(turn, command.prompt());
            if (prompt == null) {
                return Outcome.failed(Failure.Kind.NOT_FOUND, "The question has been answered already.");
            }
            return accounts.answer(turn, prompt, command.option());
        });
    }

    CompletionStage<Outcome<Nothing>> unlock(Command.UnlockSecrets command) {
        CompletionStage<Outcome<Nothing>> unlocked = Abilities.call(() -> {
            try {
                secrets.unlock(command.passphrase());
                return CompletableFuture.completedFuture(Outcome.ok());
            } catch (SecretsException e) {
                return CompletableFuture.completedFuture(Outcome.failed(e.failure()));
            }
        });
        return Asking.then(
                unlocked,
                _ -> loop.ask(turn -> {
                    accounts.unlocked(turn);
                    return Outcome.ok();
                }));
    }

    CompletionStage<Outcome<Nothing>> remove(Command.RemoveAccount command) {
        AccountId account = command.account();
        CompletionStage<Outcome<Nothing>> removed = loop.ask(turn -> {
            AccountRow row = accounts.remove(turn, account);
            if (row == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.");
            turn.afterCommit(() -> forgetSecrets(account));
            tellEnd(turn, account);
            store.accounts().remove(account);
            outbox.forget(account);
            conversations.forget();
            blocklist.forget();
            live.remove(account);
            turn.emit(new Change.AccountRemoved(account));
            return Outcome.ok();
        });
        return command.eraseHistory() ? Asking.then(removed, _ -> erasure.account(account)) : removed;
    }

    /** What an account leaves in the keyring; nothing depends on its being gone. */
    void forgetSecrets(AccountId account) {
        SessionOpener.apart("forget-secrets", () -> {
            try {
                secrets.removeAll(account);
            } catch (SecretsException e) {
                LOG.log(WARNING, "secrets of a removed account stay behind: {0}", e.getMessage());
            }
        });
    }

    private void tellEnd(Turn turn, AccountId account) {
        for (Contact each : store.contacts().of(account)) {
            turn.emit(new Change.ContactRemoved(account, each.address()));
        }
        for (Blocked each : store.blocked().of(account)) {
            turn.emit(new Change.BlockedRemoved(account, each.address()));
        }
        for (Request each : store.requests().of(account)) {
            turn.emit(new Change.RequestRemoved(account, each.kind(), each.subject()));
        }
        for (OutboxRow each : store.outbox().of(account)) {
            turn.emit(new Change.OutboxRemoved(
                    each.item().conversation(), each.item().id()));
        }
        for (Conversation each : store.conversations().of(account)) turn.touch(each.id());
    }
}
