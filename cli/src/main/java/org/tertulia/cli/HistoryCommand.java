package org.tertulia.cli;

import picocli.CommandLine;

/** What was said, for other programs. */
@CommandLine.Command(name = "history")
final class HistoryCommand extends Group {

    private HistoryCommand(Words words) {
        super(words);
    }

    static CommandLine line(Desk desk) {
        return new CommandLine(new HistoryCommand(desk.words())).addSubcommand(new HistoryExport(desk));
    }
}
