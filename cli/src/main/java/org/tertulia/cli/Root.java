package org.tertulia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** What is said to every command. */
@CommandLine.Command(name = Root.NAME)
final class Root extends Group {

    static final String NAME = "tertulia";
    static final String LANGUAGE = "--language";

    @CommandLine.Option(
            names = "--profile",
            paramLabel = "FOLDER",
            descriptionKey = "option.profile",
            scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Path profile;

    @CommandLine.Option(
            names = "--authority",
            paramLabel = "FILE",
            descriptionKey = "option.authority",
            scope = CommandLine.ScopeType.INHERIT)
    private List<Path> authorities = new ArrayList<>();

    @CommandLine.Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            descriptionKey = "option.passphrase-file",
            scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Path passphrase;

    private final Words words;

    Root(Words words) {
        super(words);
        this.words = words;
    }

    /** Read before everything else, since help is in a language too: {@link CommandLineFace}. */
    @CommandLine.Option(
            names = LANGUAGE,
            paramLabel = "en|es",
            descriptionKey = "option.language",
            scope = CommandLine.ScopeType.INHERIT)
    void language(String read) {}

    /** picocli shows it. */
    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = CommandLine.ScopeType.INHERIT)
    void help(boolean asked) {}

    Door.Wish wish(boolean lasting) {
        return new Door.Wish(Optional.ofNullable(profile), authorities, words.locale(), lasting);
    }

    Optional<Path> passphrase() {
        return Optional.ofNullable(passphrase);
    }
}
