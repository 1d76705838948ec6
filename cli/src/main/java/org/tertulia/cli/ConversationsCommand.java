package org.tertulia.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.Message;
import picocli.CommandLine;

/** Our conversations, the latest first. */
@CommandLine.Command(name = "conversations")
final class ConversationsCommand extends ProfileCommand {

    private static final int TITLE = 32;
    private static final int SNIPPET = 60;

    @CommandLine.Mixin
    private Form form = new Form();

    @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.only")
    private @Nullable String account;

    @CommandLine.Option(names = "--unread", descriptionKey = "option.unread")
    private boolean unread;

    ConversationsCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        Finder finder = new Finder(talk, words());
        AccountId only = finder.only(account).orElse(null);
        List<Conversation> wanted = finder.conversations().stream()
                .filter(each -> only == null || only.equals(each.account()))
                .filter(each -> !unread || each.unread() > 0)
                .toList();
        if (form.isJson()) {
            wanted.forEach(each -> output().json(Rows.ConversationRow.of(each, finder.name(each.account()))));
        } else {
            Times times = new Times(around().zone(), words().locale());
            Plain.table(wanted.stream().map(each -> columns(each, times)).toList())
                    .forEach(output()::line);
        }
        return ExitCode.OK;
    }

    private static List<String> columns(Conversation conversation, Times times) {
        Message last = conversation.last();
        return List.of(
                Long.toString(conversation.id().value()),
                Plain.line(conversation.title(), TITLE),
                Plain.line(conversation.address().scheme() + ":"
                        + conversation.address().value()),
                conversation.unread() == 0 ? "" : "+" + conversation.unread(),
                last == null ? "" : times.minute(last.id()),
                last == null ? "" : Plain.line(last.body().text(), SNIPPET));
    }
}
