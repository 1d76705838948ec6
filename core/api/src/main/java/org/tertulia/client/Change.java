package org.tertulia.client;

import java.util.List;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.Identity;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Prompt;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote;

/**
 * Something that is true since a commit, whole: a reader replaces what it had. Open on purpose: a face or plug-in
 * passes over kinds that it does not know.
 */
public interface Change {

    record AccountChanged(Account account) implements Change {}

    record AccountRemoved(AccountId account) implements Change {}

    record ContactChanged(Contact contact) implements Change {}

    record ContactRemoved(AccountId account, Address address) implements Change {}

    /** @param address bare. Not stored; the last of a commit. */
    record PresenceChanged(AccountId account, Address address, Presence presence) implements Change {}

    /** @param address bare. Not stored; {@link Identity#UNTOLD} when the connection goes. */
    record IdentityChanged(AccountId account, Address address, Identity identity) implements Change {}

    /** Their picture is another, or has come: ask anew with {@link Query.AvatarOf}. */
    record AvatarChanged(AccountId account, Address address) implements Change {}

    record RequestChanged(Request request) implements Change {}

    record RequestRemoved(AccountId account, Request.Kind kind, Address subject) implements Change {}

    record BlockedChanged(Blocked blocked) implements Change {}

    /** They are heard again. */
    record BlockedRemoved(AccountId account, Address address) implements Change {}

    /** Also when only its last message or its unread count changed; once per commit. */
    record ConversationChanged(Conversation conversation) implements Change {}

    /**
     * With all its messages. One that was only emptied comes back, empty, as {@link ConversationChanged} in a later
     * commit, unless its account is gone.
     */
    record ConversationRemoved(ConversationId conversation) implements Change {}

    /** @param history whether it came from an archive: not news, no notification */
    record MessageAdded(Message message, boolean history) implements Change {}

    /** The id stays. */
    record MessageChanged(Message message) implements Change {}

    record MessageRemoved(ConversationId conversation, MessageId message) implements Change {}

    record OutboxChanged(OutboxItem item) implements Change {}

    /** It became a message (whose {@link MessageAdded} stands in the same commit), or was discarded. */
    record OutboxRemoved(ConversationId conversation, OutboxId item) implements Change {}

    record GapChanged(Gap gap) implements Change {}

    record GapRemoved(ConversationId conversation, MessageId after) implements Change {}

    /** Not stored. In a room, {@code name} is the occupant's. */
    record TypingChanged(ConversationId conversation, Address who, String name, boolean typing) implements Change {}

    /** All of them; when we have entered a room, or left it (then none). */
    record ParticipantsLoaded(ConversationId conversation, List<Participant> participants) implements Change {
        public ParticipantsLoaded {
            participants = List.copyOf(participants);
        }
    }

    record ParticipantChanged(ConversationId conversation, Participant participant) implements Change {}

    record ParticipantLeft(ConversationId conversation, Address occupant) implements Change {}

    /** It has happened, or what it says has grown. It is no news: nobody is told of it. */
    record RoomNoteChanged(RoomNote note) implements Change {}

    record PromptAsked(Prompt prompt) implements Change {}

    record PromptClosed(long prompt) implements Change {}
}
