package org.tertulia.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tertulia.cli.Output.GoneException;
import picocli.CommandLine;

/** The command line. One of them runs one command. */
public final class CommandLineFace {

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Surroundings around;

    public CommandLineFace(Surroundings around) {
        this.around = around;
    }

    /** Whether that is a command of ours, and not something for the window. */
    public static boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    /** All that there are; what each is, the tree of {@link #line} knows. */
    public static final List<String> COMMANDS =
            List.of("accounts", "contacts", "conversations", "send", "watch", "search", "history");

    /**
     * Runs it to its end; blocks. An interrupt ends it, and is kept.
     *
     * @return the exit code
     */
    public int run(String... arguments) {
        Words words = new Words(language(arguments).map(Locale::of).orElse(around.locale()));
        Output output = new Output(around.out(), around.charset());
        Output errors = new Output(around.err(), around.charset());
        Desk desk = new Desk(around, words, output, new Root(words));
        Mistakes mistakes = new Mistakes(words, output, errors);
        int code = line(desk, errors, mistakes).execute(arguments);
        try {
            output.flush();
            return code;
        } catch (GoneException e) {
            return mistakes.ended(e).number();
        }
    }

    /** Help is in a language, and parsing may end in it: so this comes before the parser. */
    private static Optional<String> language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String each = arguments[i];
            if (each.equals("--")) break;
            String value = each.startsWith(Root.LANGUAGE + "=")
                    ? each.substring(Root.LANGUAGE.length() + 1)
                    : each.equals(Root.LANGUAGE) && i + 1 < arguments.length ? arguments[i + 1] : "";
            if (LANGUAGES.contains(value)) return Optional.of(value);
        }
        return Optional.empty();
    }

    /** The commands, their options and what is said of them. */
    static CommandLine line(Desk desk, Output errors, Mistakes mistakes) {
        CommandLine line = new CommandLine(desk.root())
                .addSubcommand(new AccountsCommand(desk))
                .addSubcommand(ContactsCommand.line(desk))
                .addSubcommand(new ConversationsCommand(desk))
                .addSubcommand(new SendCommand(desk))
                .addSubcommand(new WatchCommand(desk))
                .addSubcommand(new SearchCommand(desk))
                .addSubcommand(HistoryCommand.line(desk));
        abbreviate(line);
        return line.setResourceBundle(desk.words().bundle())
                .registerConverter(Instant.class, new Moment(desk.around().zone(), desk.words()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(desk.output().printer())
                .setErr(errors.printer())
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes);
    }

    private static void abbreviate(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(CommandLineFace::abbreviate);
    }
}
