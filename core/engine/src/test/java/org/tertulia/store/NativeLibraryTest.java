package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeLibraryTest {

    @TempDir
    Path folder;

    @Test
    void theLibraryIsUnpackedAtTheFirstStartOnly() throws Exception {
        assertEquals("opened", start());
        Path library = onlyFile(folder.resolve("cache"));
        FileTime unpacked = Files.getLastModifiedTime(library);
        assertTrue(Files.size(library) > 100_000);
        assertEquals("opened", start());
        assertEquals(unpacked, Files.getLastModifiedTime(onlyFile(folder.resolve("cache"))));
        assertEquals(List.of(), files(folder.resolve("temporary")), "SQLite has not unpacked it by itself");
    }

    @Test
    void aCacheThatCannotBeWrittenCostsTimeOnly() throws Exception {
        Files.writeString(folder.resolve("cache"), "in the way");
        assertEquals("opened", start());
    }

    /** In a process of its own: the library is loaded once. */
    private String start() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opener.class.getName(),
                        folder.resolve("cache").toString(),
                        folder.resolve("profile.db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return said.trim();
    }

    private static Path onlyFile(Path under) throws Exception {
        List<Path> all = files(under);
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    private static List<Path> files(Path under) throws Exception {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static final class Opener {
        private Opener() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            NativeLibrary.unpackInto(Path.of(arguments[0]));
            Store.open(Path.of(arguments[1])).close();
            System.out.println("opened");
        }
    }
}
