package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log has what nobody has caught. */
final class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void whatEndsAThreadIsInTheLog() throws Exception {
        Path profile = folder.resolve("profile");
        LogFile.start(profile);
        Thread broken = Thread.ofPlatform().name("broken-one").unstarted(() -> {
            throw new IllegalStateException("a cause to find");
        });
        broken.start();
        broken.join();
        String log = Files.readString(profile.resolve("logs/tertulia.0.log"));
        assertTrue(log.contains("broken-one") && log.contains("a cause to find"), log);
    }
}
