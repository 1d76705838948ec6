package org.tertulia.swing.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_at_the_next_start() {
        Path file = folder.resolve("deep").resolve("face.properties");
        try (PreferencesFile first = PreferencesFile.open(file)) {
            first.put("theme", "DARK");
            first.put("language", "es");
        }
        try (PreferencesFile second = PreferencesFile.open(file)) {
            assertEquals("DARK", second.get("theme", ""));
            assertEquals("es", second.get("language", ""));
            assertEquals("otherwise", second.get("unknown", "otherwise"));
        }
    }

    @Test
    void a_file_that_cannot_be_read_counts_as_empty() throws Exception {
        Path file = folder.resolve("face.properties");
        Files.writeString(file, "theme=\\u00zz");
        try (PreferencesFile preferences = PreferencesFile.open(file)) {
            assertEquals("SYSTEM", preferences.get("theme", "SYSTEM"));
        }
    }
}
