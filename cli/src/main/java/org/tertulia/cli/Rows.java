package org.tertulia.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Request;

/**
 * What programs read, a JSON object a line. {@code docs/command-line.md} is the promise: components are added, and none
 * is renamed or removed. They are apart from the model, which may change as it likes.
 */
final class Rows {

    private Rows() {}

    record FailureRow(String kind, String detail) {
        static @Nullable FailureRow of(@Nullable Failure failure) {
            return failure == null ? null : new FailureRow(failure.kind().name(), failure.detail());
        }
    }

    record AccountRow(
            String type,
            long id,
            String network,
            String address,
            boolean enabled,
            String state,
            @Nullable FailureRow failure) {
        static AccountRow of(Account account) {
            return new AccountRow(
                    "account",
                    account.id().value(),
                    account.network(),
                    account.address().value(),
                    account.enabled(),
                    account.state().name(),
                    FailureRow.of(account.failure()));
        }
    }

    record PersonRow(String type, long id, String name, List<ContactRow> contacts) {}

    record ContactRow(
            String account,
            String scheme,
            String address,
            String name,
            String subscription,
            List<String> groups,
            String presence,
            String status) {
        static ContactRow of(Contact contact, String account) {
            return new ContactRow(
                    account,
                    contact.address().scheme(),
                    contact.address().value(),
                    contact.name(),
                    contact.subscription().name(),
                    contact.groups(),
                    contact.presence().availability().name(),
                    contact.presence().status());
        }
    }

    record RequestRow(
            String type,
            String account,
            String kind,
            String subject,
            String from,
            String name,
            String text,
            String time) {
        static RequestRow of(Request request, String account) {
            return new RequestRow(
                    "request",
                    account,
                    request.kind().name(),
                    request.subject().value(),
                    request.from().value(),
                    request.name(),
                    request.text(),
                    request.at().toString());
        }
    }

    record ConversationRow(
            String type,
            long id,
            String account,
            String kind,
            String scheme,
            String address,
            String title,
            String topic,
            boolean joined,
            boolean muted,
            int unread,
            @Nullable MessageRow last) {
        static ConversationRow of(Conversation conversation, String account) {
            Message last = conversation.last();
            return new ConversationRow(
                    "conversation",
                    conversation.id().value(),
                    account,
                    conversation.kind().name(),
                    conversation.address().scheme(),
                    conversation.address().value(),
                    conversation.title(),
                    conversation.topic(),
                    conversation.joined(),
                    conversation.muted(),
                    conversation.unread(),
                    last == null ? null : MessageRow.of(last));
        }
    }

    /** @param where its conversation, except where that is clear */
    record MessageRow(
            String type,
            long id,
            long conversation,
            @Nullable PlaceRow where,
            String sender,
            String senderName,
            boolean outgoing,
            String style,
            String text,
            String time,
            String sent,
            String delivery,
            String protection) {
        static MessageRow of(Message message) {
            return of("message", message, null);
        }

        static MessageRow of(String type, Message message, @Nullable PlaceRow where) {
            return new MessageRow(
                    type,
                    message.id().value(),
                    message.conversation().value(),
                    where,
                    message.sender().toString(),
                    message.senderName(),
                    message.outgoing(),
                    message.body().style().name(),
                    message.body().text(),
                    Rows.time(message.id()),
                    message.sent().toString(),
                    message.delivery().name(),
                    message.protection().name());
        }
    }

    record PlaceRow(String account, String scheme, String address, String title) {
        static @Nullable PlaceRow of(@Nullable Conversation conversation, Finder finder) {
            return conversation == null
                    ? null
                    : new PlaceRow(
                            finder.name(conversation.account()),
                            conversation.address().scheme(),
                            conversation.address().value(),
                            conversation.title());
        }
    }

    record RemovedRow(String type, long conversation, long id) {
        static RemovedRow of(ConversationId conversation, MessageId message) {
            return new RemovedRow("removed", conversation.value(), message.value());
        }
    }

    record GapRow(String type, long conversation, long after, String state) {
        static GapRow of(Gap gap) {
            return new GapRow(
                    "gap",
                    gap.conversation().value(),
                    gap.after().value(),
                    gap.state().name());
        }
    }

    record UnsentRow(
            String type,
            long conversation,
            String style,
            String text,
            String written,
            String delivery,
            @Nullable FailureRow failure) {
        static UnsentRow of(OutboxItem item) {
            return new UnsentRow(
                    "unsent",
                    item.conversation().value(),
                    item.body().style().name(),
                    item.body().text(),
                    item.written().toString(),
                    item.delivery().name(),
                    FailureRow.of(item.failure()));
        }
    }

    record SentRow(
            String type,
            long conversation,
            String delivery,
            @Nullable Long id,
            @Nullable FailureRow failure) {
        static SentRow of(
                ConversationId conversation, Delivery delivery, @Nullable MessageId id, @Nullable Failure why) {
            return new SentRow(
                    "sent",
                    conversation.value(),
                    delivery.name(),
                    id == null ? null : Long.valueOf(id.value()),
                    FailureRow.of(why));
        }
    }

    record WatchingRow(String type, List<AccountRow> accounts) {}

    /** When it has its place in the conversation. */
    static String time(MessageId id) {
        return Instant.ofEpochMilli(id.epochMilli()).toString();
    }
}
