package org.tertulia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import picocli.CommandLine;

/** Says something, and tells only what is known of its way. */
@CommandLine.Command(name = "send")
final class SendCommand extends ProfileCommand {

    private static final String FROM_INPUT = "-";

    @CommandLine.Mixin
    private Form form = new Form();

    @CommandLine.Mixin
    private Patience patience = new Patience();

    @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.from")
    private @Nullable String account;

    @CommandLine.Parameters(index = "0", paramLabel = "CONVERSATION", descriptionKey = "parameter.conversation")
    private String to = "";

    @CommandLine.Parameters(index = "1..*", arity = "1..*", paramLabel = "TEXT", descriptionKey = "parameter.text")
    private List<String> text = List.of();

    SendCommand(Desk desk) {
        super(desk);
    }

    /** Where it is: of the message itself, once it is one. */
    private record Standing(
            Delivery delivery,
            @Nullable MessageId message,
            @Nullable Failure failure) {}

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        Body body = Body.text(said());
        Deadline deadline = patience.deadline();
        Finder finder = new Finder(talk, words());
        Conversation conversation = finder.toWrite(to, account);
        Connecting connecting = connecting(talk, finder.account(conversation.account()));
        try (Commits commits = talk.listen()) {
            OutboxId item = talk.done(new Command.Send(conversation.id(), body));
            // Who does not wait at all only wants it stored.
            if (!deadline.isOver()) connecting.begin();
            Standing end = follow(item, conversation.id(), commits, connecting, deadline);
            return tell(conversation.id(), end);
        }
    }

    private String said() {
        try {
            String said = text.equals(List.of(FROM_INPUT))
                    ? new String(around().in().readNBytes(4 * Body.MAX_LENGTH), StandardCharsets.UTF_8).stripTrailing()
                    : String.join(" ", text);
            if (said.length() > Body.MAX_LENGTH) throw words().trouble(ExitCode.FAILED, "send.long");
            return said;
        } catch (IOException e) {
            throw words().trouble(ExitCode.FAILED, "send.input", String.valueOf(e.getMessage()));
        }
    }

    /** Until it is settled, or the time is over, or nothing will move any more. */
    private Standing follow(
            OutboxId item, ConversationId conversation, Commits commits, Connecting connecting, Deadline deadline)
            throws InterruptedException {
        Standing standing = new Standing(Delivery.QUEUED, null, null);
        while (true) {
            boolean waits = standing.delivery == Delivery.QUEUED || standing.delivery == Delivery.SENDING;
            if (!waits) return standing;
            Failure hopeless = connecting.hopeless();
            if (hopeless != null) return new Standing(standing.delivery, null, hopeless);
            Committed next = commits.next(deadline);
            if (next == null) return new Standing(standing.delivery, null, connecting.failure());
            standing = after(next, item, conversation).orElse(standing);
            connecting.heard(next);
        }
    }

    private static Optional<Standing> after(Committed commit, OutboxId item, ConversationId conversation) {
        Optional<Standing> standing = Optional.empty();
        boolean gone = false;
        MessageId message = null;
        for (Change change : commit.changes()) {
            switch (change) {
                case Change.OutboxChanged(OutboxItem it)
                when it.id().equals(item) -> standing = Optional.of(new Standing(it.delivery(), null, it.failure()));
                case Change.OutboxRemoved(var where, var it) when it.equals(item) -> gone = true;
                case Change.MessageAdded(var added, var history)
                when added.outgoing() && added.conversation().equals(conversation) -> message = added.id();
                default -> {
                    // Of other messages, or no message.
                }
            }
        }
        if (!gone) return standing;
        // Without a message in the same commit, somebody has discarded it.
        return Optional.of(new Standing(message == null ? Delivery.FAILED : Delivery.ACCEPTED, message, null));
    }

    private ExitCode tell(ConversationId conversation, Standing end) {
        if (form.isJson()) {
            output().json(Rows.SentRow.of(conversation, end.delivery, end.message, end.failure));
        }
        return switch (end.delivery) {
            case ACCEPTED, DELIVERED, READ, RECEIVED -> ExitCode.OK;
            case QUEUED -> throw because(ExitCode.QUEUED, "send.queued", end.failure);
            case SENDING, PERHAPS_SENT -> throw because(ExitCode.PERHAPS_SENT, "send.perhaps", end.failure);
            case FAILED -> throw because(ExitCode.FAILED, "send.failed", end.failure);
        };
    }

    private Trouble because(ExitCode code, String key, @Nullable Failure why) {
        String said = words().say(key);
        return new Trouble(code, why == null ? said : said + " " + words().failure(why));
    }
}
