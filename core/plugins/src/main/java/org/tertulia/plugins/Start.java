package org.tertulia.plugins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.tertulia.client.Plugin.State;
import org.tertulia.network.Network;

/** Makes a plug-in's networks, on a thread of its own: the first code of the plug-in that runs. */
final class Start {

    private static final Pattern IDS = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final int MOST_CAUSES = 20;

    private final Entry entry;
    private final Guard guard;
    private final ClassLoader loader;
    private final CompletableFuture<List<Network>> made = new CompletableFuture<>();

    Start(Entry entry, ClassLoader loader) {
        this.entry = entry;
        this.loader = loader;
        guard = new Guard(entry, loader);
    }

    Entry entry() {
        return entry;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("plugin-" + entry.id()).start(() -> {
            try {
                made.complete(networks());
            } catch (RefusedException e) {
                made.completeExceptionally(e);
            } catch (Throwable e) {
                made.completeExceptionally(new RefusedException(State.BROKEN, "Its start failed: " + why(e)));
            }
        });
    }

    /**
     * Waits for them.
     *
     * @throws RefusedException when there are none, or not in time
     */
    List<Network> await(long nanos, Duration patience) throws RefusedException, InterruptedException {
        try {
            return made.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException why) throw why;
            throw new RefusedException(State.BROKEN, "Its start failed: " + why(e));
        } catch (TimeoutException e) {
            throw new RefusedException(State.SLOW, "It did not come up within " + patience.toSeconds() + " s.");
        }
    }

    /**
     * Not by PF4J's own finder, which passes over what it cannot load: here the reason is told. A provider of the app's own
     * that the loader sees as well is none of the plug-in's.
     */
    private List<Network> networks() throws RefusedException {
        List<Network> networks = new ArrayList<>();
        var _ = guard.run("start", () -> {
            for (var provider :
                    ServiceLoader.load(Network.class, loader).stream().toList()) {
                if (!loader.equals(provider.type().getClassLoader())) continue;
                networks.add(new PluginNetwork(provider.get(), guard, entry));
            }
            return networks;
        });
        if (networks.isEmpty()) {
            throw new RefusedException(
                    State.BROKEN, "It names no network in META-INF/services/" + Network.class.getName() + ".");
        }
        for (Network network : networks) {
            if (!IDS.matcher(network.id()).matches()) {
                throw new RefusedException(
                        State.BROKEN, "The id of its network is not in lower-case ASCII: " + network.id());
            }
        }
        return networks;
    }

    /** What was at the bottom of it: service loading wraps. */
    private static String why(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < MOST_CAUSES; depth++) {
            Throwable below = cause.getCause();
            if (below == null) break;
            cause = below;
        }
        return Guard.what(cause);
    }
}
