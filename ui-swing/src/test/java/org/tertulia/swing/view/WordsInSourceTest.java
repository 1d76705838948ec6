package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Messenger;
import org.tertulia.client.Plugin;
import org.tertulia.model.Account;
import org.tertulia.model.Availability;
import org.tertulia.model.Failure;
import org.tertulia.model.Participant;
import org.tertulia.model.Subscription;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Theme;

class WordsInSourceTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tertulia/swing");
    private static final Pattern KEY = Pattern.compile("Messages\\.text\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("Counted\\.of\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern BARE = Pattern.compile(
            "(?:setText|setToolTipText|setAccessibleName|new JLabel|new Words|new Paragraph)\\(\\s*\"[^\"]*\\p{L}");

    @Test
    void every_key_in_the_source_has_words() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            KEY.matcher(source)
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known(key))
                    .forEach(missing::add);
            COUNTED.matcher(source).results().map(match -> match.group(1)).forEach(key -> {
                if (!known(key + ".one") || !known(key + ".many")) missing.add(key);
            });
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_kind_of_thing_has_words() {
        List<String> missing = new ArrayList<>();
        Map<String, Object[]> kinds = Map.of(
                "presence.", Availability.values(),
                "subscription.", Subscription.values(),
                "role.", Participant.Role.values(),
                "account.state.", Account.State.values(),
                "list.filter.", ConversationListModel.Filter.values(),
                "rail.theme.", Theme.values(),
                "settings.theme.", Theme.values(),
                "plugin.state.", Plugin.State.values(),
                "settings.secrets.", Messenger.SecretStorage.values());
        kinds.forEach((prefix, values) -> Stream.of(values)
                .map(value -> prefix + value)
                .filter(key -> !known(key))
                .forEach(missing::add));
        for (Failure.Kind kind : Failure.Kind.values()) {
            if (!known("failure." + kind + ".what") || !known("failure." + kind + ".remedy")) missing.add(kind.name());
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void no_words_stand_in_the_code() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path file : sources()) {
            BARE.matcher(Files.readString(file))
                    .results()
                    .forEach(match -> bare.add(file.getFileName() + match.group()));
        }
        assertEquals(List.of(), bare);
    }

    private static boolean known(String key) {
        try {
            return !Messages.text(key).isEmpty();
        } catch (MissingResourceException e) {
            return false;
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
