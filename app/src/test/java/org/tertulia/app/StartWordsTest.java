package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tertulia.model.Failure;
import org.tertulia.store.StoreException.Problem;

class StartWordsTest {

    private final StartWords words = new StartWords(Path.of("/home/ana/profile"));
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inSpanish() {
        Locale.setDefault(Locale.of("es"));
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    /** A defect has its own words by its kind. */
    @ParameterizedTest
    @EnumSource(value = Problem.class, names = "DEFECT", mode = Mode.EXCLUDE)
    void everyProblemOfTheStoreHasWordsOfItsOwnThatNameTheProfile(Problem problem) {
        var failure = new Failure(Failure.Kind.STORAGE, "in English", Map.of("problem", problem.name()));
        String said = words.refused(failure, false);
        assertTrue(said.contains("/home/ana/profile"), said);
        assertFalse(said.contains("{"), said);
        assertEquals(problem == Problem.BROKEN, said.contains("in English"), said);
    }

    @Test
    void aSecondStartIsToldToSwitchToTheWindow() {
        String said = words.refused(Failure.of(Failure.Kind.STORAGE, ""), true);
        assertTrue(said.startsWith("Tertulia ya está abierta"), said);
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamedWithTheSystemsReason() {
        String said = words.folder(new AccessDeniedException("/home/ana/profile/logs"));
        assertTrue(said.startsWith("Tertulia no puede usar la carpeta /home/ana/profile."), said);
        assertTrue(said.endsWith("AccessDeniedException: /home/ana/profile/logs"), said);
    }

    @Test
    void whatNobodyThoughtOfLeadsToTheLog() {
        String said = words.unexpected(new IllegalStateException("oh"));
        assertTrue(said.contains("/home/ana/profile/logs"), said);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_es.properties"));
    }

    private static Set<Object> keys(String name) throws IOException {
        var read = new Properties();
        try (InputStream in = Objects.requireNonNull(StartWords.class.getResourceAsStream(name))) {
            read.load(in);
        }
        return read.keySet();
    }
}
