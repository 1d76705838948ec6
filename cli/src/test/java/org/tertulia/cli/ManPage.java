package org.tertulia.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code docs/tertulia.1}: what the command line says of itself, as a manual page (man(7)). {@link PagesTest} keeps it
 * so.
 */
final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String text() {
        ManPage man = new ManPage();
        CommandLine line = Documents.line(Locale.ENGLISH);
        man.macro("TH", "TERTULIA", "1", "", "Tertulia", "User Commands");
        man.section("NAME");
        man.line("tertulia - chat on many networks");
        man.section("SYNOPSIS");
        man.macro("B", "tertulia");
        man.line("[\\fIOPTION\\fR]... [\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...]");
        man.section("DESCRIPTION");
        man.line(description(line.getCommandSpec()));
        man.line("A command goes through the Tertulia that runs with the same profile; where none runs, it opens the");
        man.line("profile itself, and connects an account only when it needs to.");
        man.section("OPTIONS");
        line.getCommandSpec().options().forEach(man::argument);
        man.section("COMMANDS");
        Documents.commands(line).skip(1).map(CommandLine::getCommandSpec).forEach(man::command);
        man.section("EXIT STATUS");
        for (ExitCode code : ExitCode.values()) man.item("\\fB" + code.number() + "\\fR", meaning(code));
        man.section("ENVIRONMENT");
        man.item(
                "\\fB" + Passphrase.VARIABLE + "\\fR",
                "The passphrase of the secrets file, where there is no keyring.");
        man.section("SEE ALSO");
        man.line("The JSON that --json writes is described in docs/command-line.md.");
        return man.page.toString();
    }

    private static String meaning(ExitCode code) {
        return switch (code) {
            case OK -> "It is done.";
            case FAILED -> "It was refused, or did not work; why stands on the error output.";
            case USAGE -> "The command was not understood.";
            case NOT_FOUND -> "No such account, contact, conversation or request, or several.";
            case QUEUED -> "The message is stored, and goes out when its account is connected.";
            case PERHAPS_SENT -> "Nobody can tell whether the message has arrived.";
            case NO_PROFILE -> "The profile cannot be opened.";
            case LOST -> "The Tertulia that the command went through has ended.";
        };
    }

    private void command(CommandSpec spec) {
        macro(
                "SS",
                spec.qualifiedName()
                        + spec.positionalParameters().stream()
                                .map(each -> " " + label(each))
                                .collect(Collectors.joining()));
        line(description(spec));
        spec.positionalParameters().forEach(this::argument);
        spec.options().stream().filter(option -> !option.inherited()).forEach(this::argument);
    }

    private void argument(ArgSpec argument) {
        String name = switch (argument) {
            case OptionSpec option ->
                "\\fB" + String.join("\\fR, \\fB", option.names()) + "\\fR"
                        + (option.arity().max() == 0 ? "" : " \\fI" + option.paramLabel() + "\\fR");
            case PositionalParamSpec it -> "\\fI" + it.paramLabel() + "\\fR";
            default -> throw new IllegalArgumentException("neither option nor parameter");
        };
        item(name, argument.description()[0]);
    }

    private static String label(PositionalParamSpec parameter) {
        String several = parameter.arity().isVariable() ? parameter.paramLabel() + "..." : parameter.paramLabel();
        return parameter.required() ? several : "[" + several + "]";
    }

    private static String description(CommandSpec spec) {
        return spec.usageMessage().description()[0];
    }

    private void section(String title) {
        macro("SH", title);
    }

    private void item(String head, String text) {
        page.append(".TP\n").append(escaped(head)).append('\n');
        line(text);
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String each : arguments) page.append(" \"").append(escaped(each)).append('"');
        page.append('\n');
    }

    /** A dot or an apostrophe at the beginning would be a command of roff. */
    private void line(String text) {
        String line = escaped(text);
        page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
                .append(line)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("-", "\\-").replace("\"", "\\(dq");
    }
}
