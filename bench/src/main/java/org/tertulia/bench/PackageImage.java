package org.tertulia.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * An unpacked package, with our classes put in beside its jars: a cache is taken only when all that is on the class path
 * lies where it lay, and what comes behind lies there too.
 */
final class PackageImage {

    private final Path folder;
    private final Path emptyCache;

    private PackageImage(Path folder, Path emptyCache) {
        this.folder = folder;
        this.emptyCache = emptyCache;
    }

    /** Rehearses an empty window with the package's Java, too. @param room for what is made for that */
    static PackageImage open(Path folder, Path room) throws IOException, InterruptedException {
        var image = new PackageImage(folder.toRealPath(), room.resolve("empty.aot"));
        putIn(image.jar("bench"));
        Process rehearsal = new ProcessBuilder(Stream.concat(
                                image.java(image.windowJars(), "-XX:AOTCacheOutput=" + image.emptyCache).stream(),
                                Stream.of(FirstPaint.class.getName(), "empty"))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(room.resolve("rehearsal.log").toFile())
                .start();
        if (rehearsal.waitFor() != 0 || !Files.exists(image.emptyCache)) {
            throw new IllegalStateException(Files.readString(room.resolve("rehearsal.log")));
        }
        return image;
    }

    private static void putIn(Path jar) throws IOException {
        Path classes = Path.of(URI.create(FirstPaint.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
    }

    private Path jar(String name) {
        return folder.resolve("lib").resolve(name + ".jar");
    }

    private String windowJars() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            Path flatlaf = jars.filter(jar -> jar.getFileName().toString().matches("flatlaf-[0-9].*jar"))
                    .findFirst()
                    .orElseThrow();
            return jar("bench") + ":" + flatlaf + ":" + jar("tertulia");
        }
    }

    private List<String> java(String classPath, String... cache) {
        return Stream.of(
                        List.of(
                                folder.resolve("runtime/bin/java").toString(),
                                "@" + folder.resolve("lib/java.options")),
                        List.of(cache),
                        List.of("-cp", classPath))
                .flatMap(List::stream)
                .toList();
    }

    /** A start without the cache is none. */
    private List<String> java(String classPath, Path cache) {
        return java(classPath, "-XX:AOTMode=on", "-XX:AOTCache=" + cache);
    }

    List<String> emptyWindow() throws IOException {
        return java(windowJars(), emptyCache);
    }

    List<String> with() {
        return java(jar("tertulia") + ":" + jar("bench"), folder.resolve("lib/tertulia.aot"));
    }

    List<String> without() {
        return java(jar("tertulia") + ":" + jar("bench"), "-XX:AOTMode=off");
    }
}
