package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What is written of the command line is what it is. */
class PagesTest {

    @Test
    void theManualPageIsWhatTheCommandLineSaysOfItself() throws IOException {
        Path made = Files.writeString(Path.of("target/tertulia.1"), ManPage.text());
        String there = Files.readString(Documents.root().resolve("docs/tertulia.1"));
        assertEquals(ManPage.text(), there, "put " + made.toAbsolutePath() + " in its place");
    }

    static Stream<CommandLine.Model.CommandSpec> commands() {
        return Documents.commands(Documents.line(Locale.ENGLISH)).map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void thePageNamesEveryCommandAndOption(CommandLine.Model.CommandSpec spec) throws IOException {
        String page = Files.readString(Documents.root().resolve("docs/command-line.md"));
        assertTrue(page.contains(spec.qualifiedName()), spec.qualifiedName());
        for (var option : spec.options()) assertTrue(page.contains(option.longestName()), option.longestName());
    }

    @Test
    void thePageNamesEveryExitCode() throws IOException {
        String page = Files.readString(Documents.root().resolve("docs/command-line.md"));
        for (ExitCode code : ExitCode.values()) assertTrue(page.contains("| " + code.number() + " |"), code.name());
    }

    static Stream<Class<?>> rows() {
        return Stream.of(Rows.class.getDeclaredClasses()).filter(Class::isRecord);
    }

    /** Whoever reads it relies on it. */
    @ParameterizedTest
    @MethodSource("rows")
    void thePageNamesEverythingThatIsWrittenForPrograms(Class<?> row) throws IOException {
        String page = Files.readString(Documents.root().resolve("docs/command-line.md"));
        for (RecordComponent each : row.getRecordComponents()) {
            assertTrue(page.contains("`" + each.getName() + "`"), row.getSimpleName() + "." + each.getName());
        }
    }

    @Test
    void theAppAndTheLauncherKnowEveryCommand() throws IOException {
        var commands =
                new TreeSet<>(Documents.line(Locale.ENGLISH).getSubcommands().keySet());
        assertEquals(commands, new TreeSet<>(CommandLineFace.COMMANDS));
        String line = Files.readAllLines(Documents.root().resolve("tertulia")).stream()
                .filter(each -> each.startsWith("COMMANDS="))
                .findFirst()
                .orElseThrow();
        List<String> launched =
                Arrays.asList(line.replaceAll("COMMANDS='(.*)'", "$1").split(" ", -1));
        assertEquals(commands, new TreeSet<>(launched));
    }
}
