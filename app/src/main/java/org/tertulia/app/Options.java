package org.tertulia.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.cli.CommandLineFace;

/**
 * What the command line asks for.
 *
 * @param profile the folder that holds everything of this person
 * @param theme {@code light}, {@code dark} or {@code system}; empty: as the person chose in the window
 * @param language an ISO 639 code, for this run only
 * @param authorities PEM files with certificate authorities to trust besides the system's
 */
record Options(
        Path profile,
        Optional<String> theme,
        Optional<String> language,
        List<Path> authorities,
        boolean help,
        boolean version) {

    static final String USAGE = """
            usage: tertulia [OPTION]...             opens the window
                   tertulia COMMAND [ARGUMENT]...   the command line: %s; --help behind a command says more

            options:
              --profile FOLDER            keep everything in this folder
              --theme light|dark|system   for this run
              --language en|es            for this run
              --authority FILE.pem        trust this certificate authority as well; may be repeated
              --version                   say which version this is
            """.formatted(String.join(", ", CommandLineFace.COMMANDS));

    /** @throws IllegalArgumentException with what to do */
    static Options parse(String[] args, Map<String, String> environment) {
        Optional<Path> profile = Optional.empty();
        Optional<String> theme = Optional.empty();
        Optional<String> language = Optional.empty();
        var authorities = new ArrayList<Path>();
        boolean help = false;
        boolean version = false;
        var rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--profile" -> profile = Optional.of(Path.of(value(option, rest.poll())));
                case "--theme" -> theme = Optional.of(oneOf(option, rest.poll(), "light", "dark", "system"));
                case "--language" -> language = Optional.of(oneOf(option, rest.poll(), "en", "es"));
                case "--authority" -> authorities.add(Path.of(value(option, rest.poll())));
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                default -> throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
            }
        }
        return new Options(
                profile.orElseGet(() -> usualProfile(environment)),
                theme,
                language,
                List.copyOf(authorities),
                help,
                version);
    }

    /** @throws IllegalArgumentException when a file that is named cannot be read */
    void check() {
        for (Path file : authorities) {
            if (!Files.isReadable(file)) throw new IllegalArgumentException("--authority: cannot read " + file);
        }
    }

    private static String value(String option, @Nullable String given) {
        if (given == null || given.isEmpty()) throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
        return given;
    }

    private static String oneOf(String option, @Nullable String given, String... allowed) {
        String value = value(option, given).toLowerCase(Locale.ROOT);
        if (!List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(option + " takes one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** Where each system keeps a program's data: the XDG base directories, Application Support, AppData. */
    static Path usualProfile(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("win") && environment.containsKey("APPDATA")) {
            return Path.of(environment.getOrDefault("APPDATA", ""), "Tertulia");
        }
        if (system.contains("mac")) return home.resolve("Library/Application Support/Tertulia");
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local/share")).resolve("tertulia");
    }
}
