package org.tertulia.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Committed;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import picocli.CommandLine;

/** Follows what happens, until it is ended. */
@CommandLine.Command(name = "watch")
final class WatchCommand extends ProfileCommand {

    @CommandLine.Mixin
    private Form form = new Form();

    @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.only")
    private @Nullable String account;

    @CommandLine.Parameters(arity = "0..*", paramLabel = "CONVERSATION", descriptionKey = "parameter.watched")
    private List<String> named = List.of();

    private final Map<ConversationId, Conversation> conversations = new HashMap<>();
    private final Set<ConversationId> wanted = new HashSet<>();

    WatchCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean lasting() {
        return true;
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        try (Commits commits = talk.listen()) {
            Finder finder = new Finder(talk, words());
            for (String each : named)
                wanted.add(finder.conversation(each, account).id());
            for (Conversation each : finder.conversations()) conversations.put(each.id(), each);
            AccountId only = finder.only(account).orElse(null);
            Watched watched = new Watched(finder, only);
            List<Connecting> connecting = connect(talk, finder, only);
            begin(talk);
            while (true) {
                Committed next = commits.next(Deadline.NEVER);
                if (next == null) return ExitCode.OK;
                for (Connecting each : connecting) each.heard(next);
                // A message stands in its commit before the conversation that it begins.
                next.changes().forEach(this::keep);
                next.changes().forEach(change -> show(change, watched));
                output().flush();
            }
        }
    }

    private record Watched(Finder finder, @Nullable AccountId only) {

        boolean has(AccountId account) {
            return only == null || only.equals(account);
        }
    }

    private List<Connecting> connect(Talk talk, Finder finder, @Nullable AccountId only) throws InterruptedException {
        List<Connecting> all = new ArrayList<>();
        for (Account each : finder.accounts()) {
            if (!each.enabled() || (only != null && !only.equals(each.id()))) continue;
            Connecting one = connecting(talk, each);
            one.begin();
            all.add(one);
        }
        return all;
    }

    private void begin(Talk talk) throws InterruptedException {
        if (form.isJson()) {
            List<Rows.AccountRow> accounts = talk.ask(new Query.Accounts()).stream()
                    .map(Rows.AccountRow::of)
                    .toList();
            output().json(new Rows.WatchingRow("watching", accounts));
        }
        output().flush();
    }

    private void keep(Change change) {
        if (change instanceof Change.ConversationChanged(var changed)) conversations.put(changed.id(), changed);
        else if (change instanceof Change.ConversationRemoved(var id)) conversations.remove(id);
    }

    /** Kinds that are not known here, or of no interest, are passed over. */
    private void show(Change change, Watched watched) {
        switch (change) {
            case Change.MessageAdded(var message, var history)
            when !history && follows(message.conversation(), watched) -> added(message, watched);
            case Change.MessageChanged(var message)
            when form.isJson() && follows(message.conversation(), watched) ->
                output().json(Rows.MessageRow.of("changed", message, place(message, watched)));
            case Change.MessageRemoved(var conversation, var message)
            when form.isJson() && follows(conversation, watched) ->
                output().json(Rows.RemovedRow.of(conversation, message));
            case Change.RequestChanged(var request)
            when watched.has(request.account()) -> {
                if (form.isJson()) {
                    output().json(Rows.RequestRow.of(request, watched.finder.name(request.account())));
                } else {
                    output().line(RequestWords.line(request, words()));
                }
            }
            case Change.AccountChanged(var changed) when watched.has(changed.id()) -> stands(changed);
            default -> {
                // Nothing that is followed here.
            }
        }
    }

    private boolean follows(ConversationId id, Watched watched) {
        if (!wanted.isEmpty()) return wanted.contains(id);
        Conversation conversation = conversations.get(id);
        return conversation == null || watched.has(conversation.account());
    }

    private Rows.@Nullable PlaceRow place(Message message, Watched watched) {
        return Rows.PlaceRow.of(conversations.get(message.conversation()), watched.finder);
    }

    private void added(Message message, Watched watched) {
        if (form.isJson()) {
            output().json(Rows.MessageRow.of("message", message, place(message, watched)));
            return;
        }
        Conversation where = conversations.get(message.conversation());
        output().line(new MessageWords(around().zone(), words()).line(message, where == null ? "" : where.title()));
    }

    private void stands(Account changed) {
        if (form.isJson()) {
            output().json(Rows.AccountRow.of(changed));
        } else if (changed.failure() != null) {
            output().line(words().say(
                            "watch.account",
                            Plain.line(changed.address().value()),
                            words().of("state", changed.state()),
                            words().failure(changed.failure())));
        }
    }
}
