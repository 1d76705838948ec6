package org.tertulia.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.network.Network;

class PluginFolderTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there_has_no_plug_ins() {
        PluginFolder plugins = PluginFolder.load(folder.resolve("none"), Set.of(), LONG);
        assertEquals(List.of(), plugins.all());
        assertEquals(List.of(), plugins.networks());
    }

    @Test
    void a_jar_in_the_folder_brings_its_network_and_says_who_made_it() throws IOException {
        TestJar.network("tin", "")
                .says(Description.PERMISSIONS, "network, files")
                .in(folder, "tin.jar");
        PluginFolder plugins = load();
        Network tin = plugins.networks().getFirst();
        assertEquals("The network tin", tin.name());
        assertEquals(Outcome.done(new Address("tin", "ana")), tin.address("ana"));
        Plugin said = only(plugins);
        assertEquals(State.WORKING, said.state());
        assertEquals("Plug-in tin 1.2 by Ana", said.name() + " " + said.version() + " by " + said.author());
        assertEquals(List.of("network", "files"), said.permissions());
        assertEquals(List.of("tin"), said.networks());
        assertTrue(said.enabled());
    }

    @Test
    void its_own_libraries_come_before_ours() throws IOException {
        String other =
                "package org.slf4j; public class Logger { public String toString() { return \"of the plug-in\"; } }";
        TestJar.network("tin", "static { System.setProperty(\"tin.logger\", new org.slf4j.Logger().toString()); }")
                .source("org.slf4j.Logger", other)
                .in(folder, "tin.jar");
        assertEquals(State.WORKING, only(load()).state());
        assertEquals("of the plug-in", System.getProperty("tin.logger"));
    }

    @Test
    void a_jar_that_brings_our_interfaces_along_works_all_the_same() throws IOException {
        String api = "org/tertulia/network/Network.class";
        try (InputStream in = Objects.requireNonNull(Network.class.getResourceAsStream("/" + api))) {
            TestJar.network("tin", "").file(api, in.readAllBytes()).in(folder, "tin.jar");
        }
        assertEquals("tin", load().networks().getFirst().id());
    }

    @Test
    void what_is_broken_is_named_with_its_reason_and_the_others_work() throws IOException {
        Files.writeString(folder.resolve("no-zip.jar"), "this is no jar");
        new TestJar("empty").in(folder, "empty.jar");
        new TestJar("").says(Description.ID, "").in(folder, "nameless.jar");
        new TestJar("lost").file(TestJar.SERVICE, "org.example.Lost").in(folder, "lost.jar");
        TestJar.network("torn", "private final org.example.Part part = new org.example.Part();")
                .source("org.example.Part", "package org.example; public class Part {}")
                .without("org.example.Part")
                .in(folder, "torn.jar");
        TestJar.network("angry", "{ if (true) throw new IllegalStateException(\"no, thank you\"); }")
                .in(folder, "angry.jar");
        TestJar.network("stillborn", "static { if (true) throw new IllegalStateException(\"not even once\"); }")
                .in(folder, "stillborn.jar");
        TestJar.network("BAD", "").in(folder, "bad.jar");
        TestJar.network("good", "").in(folder, "good.jar");
        PluginFolder plugins = load();
        assertEquals(
                List.of("good"), plugins.networks().stream().map(Network::id).toList());
        assertEquals(9, plugins.all().size());
        isBroken(plugins, "no-zip.jar", "not a jar that can be read");
        isBroken(plugins, "nameless.jar", "no Plugin-Id");
        isBroken(plugins, "empty", "names no network in META-INF/services/org.tertulia.network.Network");
        isBroken(plugins, "lost", "org.example.Lost");
        isBroken(plugins, "torn", "org.example.Part");
        isBroken(plugins, "angry", "IllegalStateException: no, thank you");
        isBroken(plugins, "stillborn", "not even once");
        isBroken(plugins, "BAD", "not in lower-case ASCII: BAD");
    }

    @Test
    void what_was_built_for_another_version_is_not_run() throws IOException {
        String trap = "static { System.setProperty(\"plugin.trap\", \"sprung\"); }";
        TestJar.network("newer", trap).says(Description.REQUIRES, "1.999").in(folder, "newer.jar");
        TestJar.network("next", trap).says(Description.REQUIRES, "2.0").in(folder, "next.jar");
        TestJar.network("older", trap).says(Description.REQUIRES, "0.9").in(folder, "older.jar");
        TestJar.network("silent", trap).says(Description.REQUIRES, "").in(folder, "silent.jar");
        TestJar.network("mumbling", trap).says(Description.REQUIRES, "soon").in(folder, "mumbling.jar");
        PluginFolder plugins = load();
        assertEquals(State.TOO_NEW, find(plugins, "newer").state());
        assertEquals(State.TOO_NEW, find(plugins, "next").state());
        assertEquals(State.TOO_OLD, find(plugins, "older").state());
        assertTrue(
                find(plugins, "older").reason().contains("0.9"),
                find(plugins, "older").reason());
        isBroken(plugins, "silent", "Plugin-Requires");
        isBroken(plugins, "mumbling", "no version: soon");
        assertEquals(null, System.getProperty("plugin.trap"));
    }

    @Test
    void what_was_compiled_for_a_newer_java_is_named() throws IOException {
        byte[] future = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) 200};
        new TestJar("future")
                .file("org/example/Future.class", future)
                .file(TestJar.SERVICE, "org.example.Future")
                .in(folder, "future.jar");
        isBroken(load(), "future", "UnsupportedClassVersionError");
    }

    @Test
    void nobody_waits_for_one_that_is_slow_to_start() throws IOException {
        TestJar.network("slow", "{ try { Thread.sleep(3_600_000); } catch (InterruptedException e) { } }")
                .in(folder, "slow.jar");
        TestJar.network("tin", "").in(folder, "tin.jar");
        PluginFolder plugins = PluginFolder.load(folder, Set.of(), Duration.ofSeconds(5));
        assertEquals(
                List.of("tin"), plugins.networks().stream().map(Network::id).toList());
        assertEquals(State.SLOW, find(plugins, "slow").state());
        assertEquals("It did not come up within 5 s.", find(plugins, "slow").reason());
    }

    @Test
    void a_name_is_given_once() throws IOException {
        TestJar.network("tin", "").in(folder, "a.jar");
        TestJar.network("tin", "").says(Description.ID, "other").in(folder, "b.jar");
        TestJar.network("fine", "").says(Description.ID, "tin").in(folder, "c.jar");
        TestJar.network("xmpp", "").in(folder, "d.jar");
        PluginFolder plugins = PluginFolder.load(folder, Set.of("xmpp"), LONG);
        assertEquals(1, plugins.networks().size());
        isBroken(plugins, "other", "There is a network already that is called tin.");
        isBroken(plugins, "xmpp", "There is a network already that is called xmpp.");
        assertTrue(plugins.all().stream().anyMatch(each -> each.reason().equals("It is the same plug-in as a.jar.")));
    }

    @Test
    void what_is_switched_off_stays_off_and_runs_nothing() throws IOException {
        TestJar.network("tin", "static { Integer.getInteger(\"x\"); System.setProperty(\"tin.ran\", \"yes\"); }")
                .in(folder, "tin.jar");
        Files.writeString(folder.resolve("bad.jar"), "no");
        PluginFolder before = PluginFolder.load(folder, Set.of("tin"), LONG);
        System.clearProperty("tin.ran");
        assertEquals(
                Outcome.ok(),
                before.setEnabled("tin", false).toCompletableFuture().join());
        assertEquals(
                Outcome.ok(),
                before.setEnabled("bad.jar", false).toCompletableFuture().join());
        PluginFolder after = load();
        assertEquals(
                List.of(State.OFF, State.OFF),
                after.all().stream().map(Plugin::state).toList());
        assertFalse(find(after, "tin").enabled());
        assertEquals(null, System.getProperty("tin.ran"));
        assertEquals(
                Outcome.ok(),
                after.setEnabled("tin", true).toCompletableFuture().join());
        assertTrue(find(after, "tin").enabled());
        assertEquals(State.WORKING, find(load(), "tin").state());
    }

    @Test
    void installing_takes_the_place_of_the_version_before(@TempDir Path elsewhere) throws IOException {
        TestJar.network("tin", "").in(folder, "tin-1.2.jar");
        PluginFolder plugins = load();
        Path newer = TestJar.network("tin", "").says(Description.VERSION, "1.3").in(elsewhere, "download.jar");
        assertTrue(plugins.install(newer).toCompletableFuture().join() instanceof Outcome.Done<Plugin>(var put)
                && put.state() == State.NEW);
        assertEquals("1.3", only(plugins).version());
        assertEquals("1.3", only(load()).version());
        Path none = Files.writeString(elsewhere.resolve("none.jar"), "no");
        assertTrue(plugins.install(none).toCompletableFuture().join() instanceof Outcome.Failed<Plugin>(var why)
                && why.detail().contains("not a jar"));
        Path future = TestJar.network("tin", "").says(Description.REQUIRES, "9").in(elsewhere, "future.jar");
        assertTrue(plugins.install(future).toCompletableFuture().join() instanceof Outcome.Failed);
        assertEquals("1.3", only(load()).version());
    }

    private PluginFolder load() {
        return PluginFolder.load(folder, Set.of(), LONG);
    }

    private static Plugin only(PluginFolder plugins) {
        assertEquals(1, plugins.all().size());
        return plugins.all().getFirst();
    }

    private static Plugin find(PluginFolder plugins, String id) {
        return plugins.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void isBroken(PluginFolder plugins, String id, String reason) {
        Plugin found = find(plugins, id);
        assertEquals(State.BROKEN, found.state(), id);
        assertTrue(found.reason().contains(reason), found.reason());
    }
}
