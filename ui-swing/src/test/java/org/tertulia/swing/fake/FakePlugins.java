package org.tertulia.swing.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.client.Plugins;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** A folder with one that works, one that does not, and one that fails now and then. */
public final class FakePlugins implements Plugins {

    private final List<Plugin> all = new ArrayList<>(List.of(
            plugin("org.example.echo", "Echo", "irc", State.WORKING, "", 0, List.of("none")),
            plugin(
                    "nearby",
                    "People nearby",
                    "loopback",
                    State.FAILING,
                    "BindException: Address already in use (Session.connect)",
                    3,
                    List.of("local-network", "bluetooth")),
            plugin(
                    "pigeon",
                    "Pigeon post",
                    "",
                    State.TOO_NEW,
                    "It was built for plug-in interface 2.0; this Tertulia has 1.0.",
                    0,
                    List.of("network", "files"))));

    private static Plugin plugin(
            String id,
            String name,
            String network,
            State state,
            String reason,
            int failures,
            List<String> permissions) {
        List<String> networks = network.isEmpty() ? List.of() : List.of(network);
        String about = id.equals("org.example.echo") ? "A network that answers what you write" : "";
        return new Plugin(
                id,
                id + ".jar",
                name,
                "1.2",
                "Ana Beltrán",
                about,
                permissions,
                networks,
                true,
                state,
                reason,
                failures);
    }

    @Override
    public Path folder() {
        return Path.of("/home/jon/.local/share/tertulia/plugins");
    }

    @Override
    public List<Plugin> all() {
        return List.copyOf(all);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> setEnabled(String id, boolean enabled) {
        all.replaceAll(p -> !p.id().equals(id)
                ? p
                : new Plugin(
                        p.id(),
                        p.file(),
                        p.name(),
                        p.version(),
                        p.author(),
                        p.description(),
                        p.permissions(),
                        p.networks(),
                        enabled,
                        enabled ? State.WORKING : State.OFF,
                        "",
                        0));
        return CompletableFuture.completedFuture(Outcome.ok());
    }

    @Override
    public CompletionStage<Outcome<Plugin>> install(Path jar) {
        return CompletableFuture.completedFuture(
                Outcome.failed(Failure.Kind.REJECTED, "It is no plug-in: its manifest has no Plugin-Id."));
    }
}
