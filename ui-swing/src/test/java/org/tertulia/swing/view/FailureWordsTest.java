package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.NetworkInfo;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.Presentation;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkLooks;

@ExtendWith(OnEventThread.class)
class FailureWordsTest {

    private final Locale before = Locale.getDefault();

    FailureWordsTest() {
        Locale.setDefault(Locale.of("es"));
        NetworkLooks.use(List.of());
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        NetworkLooks.use(List.of());
    }

    @Test
    void what_the_core_says_is_said_in_the_persons_language_and_not_quoted() {
        String words = FailureWords.whole(Failure.of(Failure.Kind.NOT_FOUND, "There is no such account."));
        assertTrue(words.endsWith("\nNo hay tal cuenta."), words);
    }

    @Test
    void what_varies_stays_as_it_is() {
        String words =
                FailureWords.whole(Failure.of(Failure.Kind.CONFLICT, "That is another account than ana@example.org."));
        assertTrue(words.endsWith("\nEsa cuenta no es ana@example.org."), words);
    }

    @Test
    void a_network_brings_words_of_its_own() {
        speaks(Map.of("said.hawk", "A hawk has taken {0}"), Map.of("said.hawk", "Un halcón se ha llevado {0}"));
        String words = FailureWords.whole(Failure.of(Failure.Kind.DISCONNECTED, "A hawk has taken Bo"));
        assertTrue(words.endsWith("\nUn halcón se ha llevado Bo"), words);
    }

    @Test
    void a_sentence_that_carries_another_is_said_whole() {
        speaks(Map.of("said.half", "Half of it went: {0}"), Map.of("said.half", "Se fue la mitad: {0}"));
        String words =
                FailureWords.whole(Failure.of(Failure.Kind.TIMED_OUT, "Half of it went: There is no such account."));
        assertTrue(words.endsWith("\nSe fue la mitad: No hay tal cuenta."), words);
    }

    private static void speaks(Map<String, String> english, Map<String, String> spanish) {
        Presentation pigeon = new Presentation("P", "", "", Map.of("en", english, "es", spanish));
        NetworkLooks.use(List.of(new NetworkInfo("pigeon", "Pigeon", new Capabilities(Map.of()), pigeon)));
    }

    @Test
    void what_a_server_says_is_quoted_as_it_is() {
        String words = FailureWords.whole(Failure.of(Failure.Kind.REJECTED, "Closing Link: too many connections"));
        assertTrue(words.endsWith("\n“Closing Link: too many connections”"), words);
    }

    @Test
    void nothing_is_said_twice() {
        Locale.setDefault(Locale.ENGLISH);
        String what = Messages.text("failure.NOT_FOUND.what");
        speaks(Map.of("said.nobody", what.replace(".", "")), Map.of());
        String words = FailureWords.whole(Failure.of(Failure.Kind.NOT_FOUND, what.replace(".", "")));
        assertFalse(words.contains("\n"), words);
        assertEquals(what + " " + Messages.text("failure.NOT_FOUND.remedy"), words);
    }
}
