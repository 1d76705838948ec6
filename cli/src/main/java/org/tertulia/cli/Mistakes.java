package org.tertulia.cli;

import static java.lang.System.Logger.Level.ERROR;

import org.tertulia.cli.Output.GoneException;
import org.tertulia.model.Failure;
import picocli.CommandLine;

/** How a command that did not work ends. */
final class Mistakes implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private static final System.Logger LOG = System.getLogger(Mistakes.class.getName());

    private final Words words;
    private final Output output;
    private final Output errors;

    Mistakes(Words words, Output output, Output errors) {
        this.words = words;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] arguments) {
        CommandLine at = mistake.getCommandLine();
        tell(said(mistake));
        errors.line(words.say("usage.help", at.getCommandSpec().qualifiedName()));
        errors.flush();
        return ExitCode.USAGE.number();
    }

    private String said(CommandLine.ParameterException mistake) {
        return switch (mistake) {
            case CommandLine.UnmatchedArgumentException it ->
                words.say("usage.unknown", Plain.line(String.join(" ", it.getUnmatched())));
            case CommandLine.MissingParameterException it
            when !it.getMissing().isEmpty() ->
                words.say("usage.missing", name(it.getMissing().getFirst()));
            default -> Plain.line(String.valueOf(mistake.getMessage()));
        };
    }

    private static String name(CommandLine.Model.ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option ? option.longestName() : missing.paramLabel();
    }

    @Override
    public int handleExecutionException(
            Exception mistake, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        return ended(mistake).number();
    }

    private ExitCode ended(Exception mistake) {
        try {
            output.flush();
        } catch (GoneException gone) {
            return ended(gone);
        }
        ExitCode code = ExitCode.FAILED;
        switch (mistake) {
            case Trouble trouble -> {
                code = trouble.code();
                tell(trouble.words());
            }
            case GoneException gone -> {
                return ended(gone);
            }
            case InterruptedException interrupted -> Thread.currentThread().interrupt();
            default -> {
                LOG.log(ERROR, "a command has failed", mistake);
                tell(words.of("failure", Failure.Kind.INTERNAL) + " ("
                        + mistake.getClass().getName() + ")");
            }
        }
        errors.flush();
        return code;
    }

    /** Who reads it has seen enough, or it cannot be written. */
    ExitCode ended(GoneException gone) {
        if (gone.isBrokenPipe()) return ExitCode.OK;
        tell(words.say("gone", Plain.line(gone.why())));
        errors.flush();
        return ExitCode.FAILED;
    }

    private void tell(String what) {
        errors.line("tertulia: " + what);
    }
}
