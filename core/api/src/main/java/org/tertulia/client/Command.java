package org.tertulia.client;

import java.util.List;
import java.util.Map;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.Secret;

/**
 * Something that a person wants done.
 *
 * @param <R> what the core answers
 */
public sealed interface Command<R> {

    // ---- messages

    /** Done when it is in the outbox, durable; works offline. */
    record Send(ConversationId conversation, Body body) implements Command<OutboxId> {}

    /** Sends what is FAILED or PERHAPS_SENT again, at the end of the queue; the person takes the risk of a double. */
    record Retry(OutboxId item) implements Command<Nothing> {}

    /** Forgets what is QUEUED, FAILED or PERHAPS_SENT. */
    record Discard(OutboxId item) implements Command<Nothing> {}

    /** Everything up to there has been seen. */
    record MarkRead(ConversationId conversation, MessageId upTo) implements Command<Nothing> {}

    /** Keeps what is being written, until something else is; empty: nothing. Sending does not clear it. */
    record SaveDraft(ConversationId conversation, String text) implements Command<Nothing> {}

    /** Whether what is said there is told: see {@link org.tertulia.model.Conversation#muted}. */
    record SetMuted(ConversationId conversation, boolean muted) implements Command<Nothing> {}

    /** Say {@code true} at every key press: the core slows it down, and says {@code false} after 10 s without. */
    record SetTyping(ConversationId conversation, boolean typing) implements Command<Nothing> {}

    /** Fetches the next page into the gap that is right behind a message. */
    record FillGap(ConversationId conversation, MessageId after) implements Command<Nothing> {}

    // ---- people

    /** The conversation with an address, made if there is none. Works offline. */
    record OpenConversation(AccountId account, Address address) implements Command<ConversationId> {}

    /** The same with whoever a person means by what they typed; fails where the network knows no such address. */
    record WriteTo(AccountId account, String typed) implements Command<ConversationId> {}

    /** @param typed as the person wrote the address; the adapter's canonical form is found by the core */
    record AddContact(AccountId account, String typed, String name, String text) implements Command<Nothing> {}

    record RenameContact(AccountId account, Address address, String name) implements Command<Nothing> {}

    record RemoveContact(AccountId account, Address address) implements Command<Nothing> {}

    /** For an invitation, accepting joins the room. */
    record AnswerRequest(AccountId account, Request.Kind kind, Address subject, boolean accept)
            implements Command<Nothing> {}

    /**
     * Hears nothing of somebody any more: now, and on all our clients where the network keeps such a list, as soon as the
     * account is connected. What they ask of us is gone with it; what they have said stays.
     *
     * @param address bare, or an occupant of a room
     * @param name what to call them in the list of the blocked, or empty
     */
    record Block(AccountId account, Address address, String name) implements Command<Nothing> {}

    /** Hears them again. Needs the network where {@link org.tertulia.model.Blocked#byNetwork}. */
    record Unblock(AccountId account, Address address) implements Command<Nothing> {}

    /** For all accounts, now and at every later start. OFFLINE takes them all offline. */
    record SetPresence(Presence presence) implements Command<Nothing> {}

    // ---- rooms

    /** @param typed as the person wrote it; completed by the network. {@code nick} empty: the usual. */
    record JoinRoom(AccountId account, String typed, String nick) implements Command<ConversationId> {}

    record CreateRoom(AccountId account, String typed, String name, String nick) implements Command<ConversationId> {}

    record LeaveRoom(ConversationId conversation) implements Command<Nothing> {}

    record Invite(ConversationId conversation, Address who, String text) implements Command<Nothing> {}

    record SetTopic(ConversationId conversation, String topic) implements Command<Nothing> {}

    record Kick(ConversationId conversation, Address occupant, String text) implements Command<Nothing> {}

    /** Puts somebody out who is there, and keeps them out. */
    record Ban(ConversationId conversation, Address occupant, String text) implements Command<Nothing> {}

    /**
     * Has the network fetch a picture that is missing; {@link Change.AvatarChanged} tells when it is there. Done at once where
     * nothing is missing.
     */
    record FetchAvatar(AccountId account, Address address) implements Command<Nothing> {}

    /**
     * Shows others another picture of us.
     *
     * @param avatar its image, a square PNG, or {@link Avatar#NONE}; the handle is the network's to give
     */
    record ChooseAvatar(AccountId account, Avatar avatar) implements Command<Nothing> {}

    // ---- what a network has of its own

    /** Asks an account's network what it can do of its own about something, now. */
    record FindActions(AccountId account, ActionScope scope) implements Command<List<Action>> {}

    /**
     * Runs one of the actions that {@link FindActions} has told of, or one that an answer leads to.
     *
     * @param values by field key
     * @param secrets of the fields of kind SECRET
     */
    record RunAction(
            AccountId account,
            ActionScope scope,
            String action,
            Map<String, String> values,
            Map<String, Secret> secrets)
            implements Command<ActionResult> {
        public RunAction {
            values = Map.copyOf(values);
            secrets = Map.copyOf(secrets);
        }
    }

    // ---- accounts

    /** Connects it now, or takes it offline and keeps it so. */
    record SetAccountEnabled(AccountId account, boolean enabled) implements Command<Nothing> {}

    /** Tries to connect now instead of waiting. */
    record Reconnect(AccountId account) implements Command<Nothing> {}

    /** @param eraseHistory whether its conversations go, for good, or stay readable */
    record RemoveAccount(AccountId account, boolean eraseHistory) implements Command<Nothing> {}

    /** Deletes the messages of a conversation here, for good: afterwards no byte of them is in the profile. */
    record EraseConversation(ConversationId conversation) implements Command<Nothing> {}

    record AnswerPrompt(long prompt, String option) implements Command<Nothing> {}

    /** Opens the encrypted secrets file, or makes it; only where there is no keyring. */
    record UnlockSecrets(Secret passphrase) implements Command<Nothing> {}
}
