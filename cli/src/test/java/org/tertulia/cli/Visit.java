package org.tertulia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.loopback.LoopbackNetwork;
import org.tertulia.loopback.ScriptedPerson;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;
import org.tertulia.secrets.SecretStore;

/** Somebody at a terminal, whose profile has an account on the demo network; every command opens it anew. */
final class Visit {

    /** How a command ended. */
    record Ended(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    final Path profile;
    Supplier<SecretStore> secrets;
    Function<String, Optional<Secret>> ask = prompt -> Optional.empty();
    final LoopbackNetwork network = LoopbackNetwork.demo();
    Network shown = network;
    String input = "";
    Map<String, String> environment = Map.of();

    final List<Query<?>> asked = new CopyOnWriteArrayList<>();

    /** As when the process that a command goes through ends. */
    final CompletableFuture<?> ends = new CompletableFuture<>();

    Visit(Path profile) {
        this.profile = profile;
        SecretStore memory = new MemorySecrets();
        secrets = () -> memory;
    }

    /** The profile of somebody who has looked around in the window, and seen everybody. */
    static Visit returning(Path profile) throws Exception {
        Visit visit = new Visit(profile);
        try (Core core = Core.open(visit.settings())) {
            Messenger messenger = core.messenger();
            try (SignIn way = messenger.signIn("loopback")) {
                get(way.begin());
                get(way.answer(Map.of(LoginStep.CHOICE, "look-around"), Map.of()));
            }
            await(() -> get(messenger.query(new Query.Accounts())).value().stream()
                    .allMatch(account -> account.state() == Account.State.ONLINE));
            await(() -> get(messenger.query(new Query.Conversations())).value().size() >= 13);
            await(() -> get(messenger.query(new Query.People())).value().size() >= 9);
            await(() -> !get(messenger.query(new Query.Requests())).value().isEmpty());
        }
        return visit;
    }

    /** The profile of somebody who has an account with a password, and nora as contact. */
    static Visit registered(Path profile, SecretStore store) throws Exception {
        Visit visit = new Visit(profile);
        visit.secrets = () -> store;
        ScriptedPerson.enter(visit.network.server(), "nora", "Nora");
        try (Core core = Core.open(visit.settings())) {
            Messenger messenger = core.messenger();
            try (SignIn way = messenger.signIn("loopback")) {
                get(way.begin());
                get(way.answer(Map.of(LoginStep.CHOICE, "register"), Map.of()));
                get(way.answer(Map.of("address", "me@loopback"), Map.of("password", Secret.of("sesame"))));
            }
            await(() -> get(messenger.query(new Query.Accounts())).value().stream()
                    .anyMatch(account -> account.state() == Account.State.ONLINE));
        }
        visit.types("contacts", "add", "nora@loopback");
        return visit;
    }

    CoreSettings settings() {
        return new CoreSettings(profile, List.of(shown), secrets.get(), new InternetPaths(List.of()));
    }

    Ended types(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = types(out, err, arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What it writes is read elsewhere. */
    int types(OutputStream out, String... arguments) {
        return types(out, new ByteArrayOutputStream(), arguments);
    }

    private int types(OutputStream out, OutputStream err, String... arguments) {
        return new CommandLineFace(new Surroundings(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        StandardCharsets.UTF_8,
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Madrid"),
                        environment,
                        prompt -> ask.apply(prompt),
                        wish -> open()))
                .run(arguments);
    }

    private Door.Way open() throws Door.ShutException {
        try {
            Core core = Core.openResting(settings());
            return new Opened(core, new Overheard(core.messenger(), asked), ends);
        } catch (ProfileException e) {
            throw new Door.ShutException(e.failure().detail());
        }
    }

    record Opened(Core core, Messenger messenger, CompletableFuture<?> ended) implements Door.Way {

        @Override
        public String profileId() {
            return "a-profile";
        }

        @Override
        public void close() {
            core.close();
        }
    }

    /** A messenger whose questions are written down. */
    private record Overheard(Messenger real, List<Query<?>> asked) implements Messenger {

        @Override
        public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
            return real.submit(command);
        }

        @Override
        public <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
            asked.add(query);
            return real.query(query);
        }

        @Override
        public Subscribed subscribe(Consumer<Committed> listener) {
            return real.subscribe(listener);
        }

        @Override
        public List<NetworkInfo> networks() {
            return real.networks();
        }

        @Override
        public SignIn signIn(String network) {
            return real.signIn(network);
        }

        @Override
        public SignIn signIn(AccountId account) {
            return real.signIn(account);
        }

        @Override
        public SecretStorage secretStorage() {
            return real.secretStorage();
        }
    }

    interface Probe {
        boolean holds() throws Exception;
    }

    static void await(Probe probe) throws Exception {
        for (int i = 0; i < 400; i++) {
            if (probe.holds()) return;
            Thread.sleep(50); // between two probes
        }
        throw new AssertionError("it has not come to pass");
    }

    static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
