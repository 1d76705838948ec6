package org.tertulia.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Conversation;
import org.tertulia.model.MessageId;
import picocli.CommandLine;

/** Conversations, whole or from a moment to another. */
@CommandLine.Command(name = "export")
final class HistoryExport extends ProfileCommand {

    /** What it is written as. */
    enum Format {
        JSONL,
        TEXT
    }

    @CommandLine.Option(
            names = "--format",
            paramLabel = "jsonl|text",
            defaultValue = "jsonl",
            descriptionKey = "option.format.history")
    private Format format = Format.JSONL;

    @CommandLine.Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path file;

    @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.only")
    private @Nullable String account;

    @CommandLine.Option(names = "--since", paramLabel = "TIME", descriptionKey = "option.since")
    private @Nullable Instant since;

    @CommandLine.Option(names = "--until", paramLabel = "TIME", descriptionKey = "option.until")
    private @Nullable Instant until;

    @CommandLine.Parameters(arity = "0..*", paramLabel = "CONVERSATION", descriptionKey = "parameter.conversations")
    private List<String> named = List.of();

    HistoryExport(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        Finder finder = new Finder(talk, words());
        List<Conversation> wanted = wanted(finder);
        OutputFile.write(file, around(), words(), out -> write(wanted, finder, talk, out));
        return ExitCode.OK;
    }

    private List<Conversation> wanted(Finder finder) throws InterruptedException {
        if (named.isEmpty()) {
            var only = finder.only(account);
            return finder.conversations().stream()
                    .filter(each -> only.isEmpty() || only.get().equals(each.account()))
                    .toList();
        }
        List<Conversation> wanted = new ArrayList<>();
        for (String each : named) wanted.add(finder.conversation(each, account));
        return wanted;
    }

    private void write(List<Conversation> wanted, Finder finder, Talk talk, Writer out)
            throws IOException, InterruptedException {
        MessageId from = since == null ? new MessageId(0) : MessageId.firstOf(Math.max(0, since.toEpochMilli()));
        MessageId to = until == null ? null : MessageId.firstOf(Math.max(0, until.toEpochMilli()));
        HistoryPages pages = new HistoryPages(talk);
        for (Conversation each : wanted) {
            HistoryWriter writer = format == Format.JSONL
                    ? new HistoryWriter.Json(out)
                    : new HistoryWriter.Text(out, new MessageWords(around().zone(), words()), words());
            writer.begin(each, finder.name(each.account()));
            pages.walk(each.id(), from, to, writer);
            writer.end();
        }
    }
}
