package org.tertulia.plugins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.tertulia.network.ApiVersion;
import org.tertulia.network.Network;

/** A plug-in made on the spot: its sources are compiled and put into a jar with a manifest. */
final class TestJar {

    static final String SERVICE = "META-INF/services/" + Network.class.getName();

    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    TestJar(String id) {
        says(Description.ID, id);
        says(Description.NAME, "Plug-in " + id);
        says(Description.VERSION, "1.2");
        says(Description.AUTHOR, "Ana");
        says(Description.REQUIRES, ApiVersion.CURRENT.toString());
    }

    /** One with a network {@code id} that does nothing, whose class has {@code extra} in it. */
    static TestJar network(String id, String extra) {
        String type = "N" + id.replace('-', '_');
        return new TestJar(id)
                .source("org.example." + type, NETWORK.formatted(type, id, extra))
                .file(SERVICE, "org.example." + type);
    }

    TestJar says(String key, String value) {
        said.put(key, value);
        return this;
    }

    TestJar source(String type, String text) {
        sources.put(type, text);
        return this;
    }

    TestJar file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestJar file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** The class is compiled and then forgotten. */
    TestJar without(String type) {
        left.add(type.replace('.', '/') + ".class");
        return this;
    }

    Path in(Path folder, String file) throws IOException {
        Files.createDirectories(folder);
        Path jar = folder.resolve(file);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        said.forEach((key, value) -> {
            if (!value.isEmpty()) manifest.getMainAttributes().putValue(key, value);
        });
        Path work = Files.createTempDirectory("plugin");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream made = new JarOutputStream(out, manifest)) {
            compile(work);
            for (Map.Entry<String, byte[]> each : files.entrySet()) put(made, each.getKey(), each.getValue());
            try (Stream<Path> classes = Files.walk(work)) {
                for (Path each : classes.filter(path -> path.toString().endsWith(".class"))
                        .toList()) {
                    String name = work.relativize(each).toString();
                    if (!left.contains(name)) put(made, name, Files.readAllBytes(each));
                }
            }
        }
        return jar;
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private void compile(Path work) throws IOException {
        if (sources.isEmpty()) return;
        List<String> words = new ArrayList<>(List.of("-d", work.toString(), "-proc:none"));
        for (Map.Entry<String, String> each : sources.entrySet()) {
            Path file = work.resolve(each.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, each.getValue());
            words.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var units = files.getJavaFileObjectsFromStrings(words.subList(3, words.size()));
        assertTrue(
                compiler.getTask(said, files, null, words.subList(0, 3), null, units)
                        .call(),
                said::toString);
        files.close();
    }

    private static final String NETWORK = """
            package org.example;
            import java.util.*;
            import org.tertulia.model.*;
            import org.tertulia.network.*;
            public final class %1$s implements Network {
                public String id() { return "%2$s"; }
                public String name() { return "The network %2$s"; }
                public Capabilities capabilities() { return new Capabilities(Map.of()); }
                public Outcome<Address> address(String typed) { return Outcome.done(new Address("%2$s", typed)); }
                public LoginFlow login(LoginContext context) { throw new UnsupportedOperationException("login"); }
                public Session open(AdapterContext context) { throw new UnsupportedOperationException("open"); }
                %3$s
            }
            """;
}
