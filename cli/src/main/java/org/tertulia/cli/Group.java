package org.tertulia.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A command that is nothing without one of its own commands. */
abstract class Group implements Callable<Integer> {

    private final Words words;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    Group(Words words) {
        this.words = words;
    }

    @Override
    public final Integer call() {
        if (spec == null) throw new IllegalStateException("not put into a command line");
        String all = String.join(", ", spec.subcommands().keySet());
        throw new CommandLine.ParameterException(spec.commandLine(), words.say("usage.which", all));
    }
}
