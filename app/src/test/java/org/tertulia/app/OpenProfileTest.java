package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.engine.ProfileException;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** Two starts with one profile. */
class OpenProfileTest {

    @TempDir
    Path folder;

    private OpenProfile open(Duration patience) throws Exception {
        return OpenProfile.open(folder, List.of(), Core::openResting, patience);
    }

    @Test
    void theSecondReachesTheFirstAndRaisesItsWindow() throws Exception {
        var raised = new AtomicInteger();
        try (var first = open(Duration.ZERO)) {
            assertTrue(first.elsewhere().isEmpty());
            first.serve(() -> raised.incrementAndGet() > 0);
            try (var second = open(OpenProfile.PATIENCE)) {
                assertEquals(
                        Outcome.ok(), new ElsewhereException(second.elsewhere().orElseThrow()).raise());
                assertEquals(1, raised.get());
            }
        }
    }

    @Test
    void theSecondIsToldWhenTheFirstHasNoWindow() throws Exception {
        try (var first = open(Duration.ZERO)) {
            first.serve(() -> false);
            try (var second = open(OpenProfile.PATIENCE)) {
                Outcome<Nothing> raised =
                        new ElsewhereException(second.elsewhere().orElseThrow()).raise();
                assertTrue(
                        raised instanceof Outcome.Failed<Nothing>(var failure)
                                && failure.kind() == Failure.Kind.UNSUPPORTED,
                        raised.toString());
            }
        }
    }

    @Test
    void theSecondIsRefusedWhenTheFirstDoesNotAnswer() throws Exception {
        try (var first = open(Duration.ZERO)) {
            assertTrue(first.elsewhere().isEmpty());
            var refused = assertThrows(ProfileException.class, () -> open(Duration.ofMillis(300)));
            assertTrue(refused.inUse());
        }
    }

    /** A command that takes a moment does not turn away the window that is started meanwhile. */
    @Test
    void theSecondWaitsForAFirstThatIsJustEnding() throws Exception {
        var first = open(Duration.ZERO);
        var second = CompletableFuture.supplyAsync(() -> {
            try {
                return open(Duration.ofSeconds(60));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertFalse(second.isDone());
        first.close();
        try (var opened = second.get(60, TimeUnit.SECONDS)) {
            assertTrue(opened.elsewhere().isEmpty());
            assertEquals(
                    List.of(),
                    opened.messenger()
                            .query(new Query.Accounts())
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS)
                            .value());
        }
    }
}
