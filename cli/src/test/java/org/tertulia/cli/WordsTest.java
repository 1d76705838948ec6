package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.model.Account;
import org.tertulia.model.Availability;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Subscription;
import picocli.CommandLine;

/** Both languages say everything, and help is in them too. */
class WordsTest {

    private static Properties read(String name) throws IOException {
        var read = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return read;
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(
                new TreeSet<>(read("messages.properties").keySet()),
                new TreeSet<>(read("messages_es.properties").keySet()));
    }

    @Test
    void everyConstantHasWords() throws IOException {
        Set<Object> keys = read("messages.properties").keySet();
        Stream<String> needed = Stream.of(
                        constants("state", Account.State.values()),
                        constants("presence", Availability.values()),
                        constants("subscription", Subscription.values()),
                        constants("delivery", Delivery.values()),
                        constants("failure", Failure.Kind.values()))
                .flatMap(each -> each);
        assertEquals(List.of(), needed.filter(key -> !keys.contains(key)).toList());
    }

    private static Stream<String> constants(String kind, Enum<?>... all) {
        return Stream.of(all).map(each -> kind + "." + each.name());
    }

    @Test
    void nothingIsWrittenThatNobodySays() throws IOException {
        Properties english = read("messages.properties");
        for (String key : english.stringPropertyNames()) {
            boolean help = key.contains("usage.") || key.startsWith("option.") || key.startsWith("parameter.");
            if (!help) assertFalse(english.getProperty(key).contains("%"), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyCommandOptionAndParameterIsExplained(String language) {
        CommandLine line = Documents.line(Locale.of(language));
        Documents.commands(line).forEach(each -> {
            CommandLine.Model.CommandSpec spec = each.getCommandSpec();
            assertTrue(spec.usageMessage().description().length > 0, spec.qualifiedName());
            spec.args()
                    .forEach(arg -> assertTrue(
                            arg.description().length > 0 && !arg.description()[0].isBlank(),
                            spec.qualifiedName() + " " + arg.paramLabel()));
        });
    }

    @Test
    void helpIsInTheLanguageThatIsAskedForWhereverItIsAsked() throws Exception {
        Visit visit = new Visit(Path.of("nowhere"));
        assertTrue(visit.types("send", "--help", "--language", "es").out().startsWith("Uso: tertulia send"));
        assertTrue(visit.types("send", "--language=es").err().startsWith("tertulia: falta CONVERSATION."));
        assertTrue(visit.types("send", "--help").out().startsWith("Usage: tertulia send"));
    }

    @Test
    void aMistakeIsNamedAndLeadsToHelp() throws Exception {
        Visit visit = new Visit(Path.of("nowhere"));
        assertEquals(
                new Visit.Ended(
                        2, "", "tertulia: there is no --unknown here.\ntertulia accounts --help says what there is.\n"),
                visit.types("accounts", "--unknown"));
        assertEquals(
                new Visit.Ended(
                        2,
                        "",
                        "tertulia: which of these? list, add, accept, deny, export\n"
                                + "tertulia contacts --help says what there is.\n"),
                visit.types("contacts"));
    }
}
