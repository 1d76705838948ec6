package org.tertulia.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Query;
import org.tertulia.client.SearchPage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import picocli.CommandLine;

/** Finds what was said. */
@CommandLine.Command(name = "search")
final class SearchCommand extends ProfileCommand {

    private static final int PAGE = 50;

    @CommandLine.Mixin
    private Form form = new Form();

    @CommandLine.Option(names = "--in", paramLabel = "CONVERSATION", descriptionKey = "option.in")
    private @Nullable String in;

    @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.only")
    private @Nullable String account;

    @CommandLine.Option(names = "--since", paramLabel = "TIME", descriptionKey = "option.since")
    private @Nullable Instant since;

    @CommandLine.Option(names = "--limit", paramLabel = "NUMBER", defaultValue = "50", descriptionKey = "option.limit")
    private int limit = PAGE;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "parameter.word")
    private List<String> searched = List.of();

    SearchCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        Finder finder = new Finder(talk, words());
        ConversationId where =
                in == null ? null : finder.conversation(in, account).id();
        AccountId only = finder.only(account).orElse(null);
        Map<ConversationId, Conversation> conversations = new HashMap<>();
        for (Conversation each : finder.conversations()) conversations.put(each.id(), each);
        MessageId before = null;
        int left = limit;
        boolean more = true;
        while (left > 0 && more) {
            SearchPage page = talk.ask(new Query.Search(
                    String.join(" ", searched), where, only, null, since, before, Math.min(left, PAGE)));
            for (SearchPage.Hit hit : page.hits()) show(hit, conversations, finder);
            left -= page.hits().size();
            more = page.more() && !page.hits().isEmpty();
            if (more) before = page.hits().getLast().message().id();
        }
        return ExitCode.OK;
    }

    private void show(SearchPage.Hit hit, Map<ConversationId, Conversation> conversations, Finder finder) {
        Message message = hit.message();
        Conversation where = conversations.get(message.conversation());
        if (form.isJson()) {
            output().json(Rows.MessageRow.of("message", message, Rows.PlaceRow.of(where, finder)));
            return;
        }
        output().line(new MessageWords(around().zone(), words())
                .line(message, where == null ? "" : where.title(), Plain.line(hit.snippet())));
    }
}
