package org.tertulia.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.client.Messenger;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.loopback.LoopbackNetwork;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;

/** A core on the demo network that is served on its profile's socket, and the ways of others to it. */
final class RunningApp implements AutoCloseable {

    final Path profile;
    final AtomicInteger raised = new AtomicInteger();
    private final Core core;
    private final MessengerServer server;

    RunningApp(Path profile) throws Exception {
        this.profile = profile;
        core = Core.open(new CoreSettings(
                profile, List.of(LoopbackNetwork.demo()), new MemorySecrets(), new InternetPaths(List.of())));
        server = MessengerServer.open(profile, core.messenger(), () -> raised.incrementAndGet() > 0);
    }

    Messenger itself() {
        return core.messenger();
    }

    RemoteMessenger visitor() throws InterruptedException {
        return RemoteMessenger.connect(profile, Duration.ofSeconds(20)).orElseThrow();
    }

    static void looksAround(Messenger messenger) throws Exception {
        try (SignIn way = messenger.signIn("loopback")) {
            var start = (LoginStep.Choice) get(way.begin());
            if (start.options().isEmpty()) throw new AssertionError("nothing to choose");
            LoginStep end = get(way.answer(Map.of(LoginStep.CHOICE, "look-around"), Map.of()));
            if (!(end instanceof LoginStep.Done)) throw new AssertionError("not signed in: " + end);
        }
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    static <T> T done(CompletionStage<Outcome<T>> stage) throws Exception {
        Outcome<T> outcome = get(stage);
        if (outcome instanceof Outcome.Done<T>(var value)) return value;
        throw new AssertionError(outcome);
    }

    @Override
    public void close() {
        server.close();
        core.close();
    }
}
