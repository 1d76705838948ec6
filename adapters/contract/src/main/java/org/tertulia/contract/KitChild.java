package org.tertulia.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Secret;
import org.tertulia.secrets.MemorySecrets;

/**
 * An app in a process of its own, to be killed: opens a profile and writes numbered messages until the end, which is a
 * SIGKILL. It says every number when the message is durable.
 */
public final class KitChild {

    private KitChild() {}

    /** @param args the class of the network under test, the profile, and whom to write to; the secrets are on stdin */
    public static void main(String[] args) throws Exception {
        NetworkUnderTest net =
                (NetworkUnderTest) Class.forName(args[0]).getConstructor().newInstance();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        Map<String, Secret> given = secrets(in);
        Thread.ofPlatform().daemon().name("parent").start(() -> endWith(in));
        Path profile = Path.of(args[1]);
        Account account = accountOf(net, profile);
        MemorySecrets secrets = new MemorySecrets();
        given.forEach((name, secret) -> secrets.put(account.id(), name, secret, "the kit"));
        try (Core core = Core.open(new CoreSettings(profile, List.of(net.network()), secrets, net.paths()))) {
            Address to = new Address(net.network().id(), args[2]);
            ConversationId conversation =
                    App.done(core.messenger().submit(new Command.OpenConversation(account.id(), to)));
            for (int i = 1; i <= 100_000; i++) {
                var _ = App.done(core.messenger().submit(new Command.Send(conversation, Body.text("number " + i))));
                System.out.println(i);
            }
        }
    }

    /** Lines of a name and a value, up to an empty one. */
    private static Map<String, Secret> secrets(BufferedReader in) throws IOException {
        Map<String, Secret> given = new HashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int space = line.indexOf(' ');
            given.put(line.substring(0, space), Secret.of(line.substring(space + 1)));
        }
        return given;
    }

    /** Without a parent there is nobody to write for. */
    private static void endWith(BufferedReader parent) {
        try {
            while (parent.readLine() != null) continue;
        } catch (IOException e) {
            System.err.println("the parent has gone: " + e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }

    /** Without a network nothing connects yet: the secrets are not there. */
    private static Account accountOf(NetworkUnderTest net, Path profile) throws Exception {
        try (Core core = Core.open(new CoreSettings(profile, List.of(), new MemorySecrets(), net.paths()))) {
            return App.wait(core.messenger().query(new Query.Accounts()))
                    .value()
                    .getFirst();
        }
    }

    /**
     * Starts a child on the profile of a peer that has quit.
     *
     * @param under a command that runs the child, or nothing
     */
    static Started start(List<String> under, Peer peer, NetworkUnderTest net, Address to) throws IOException {
        List<String> words = new ArrayList<>(under);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        words.addAll(net.childOptions());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), KitChild.class.getName()));
        words.addAll(List.of(net.getClass().getName(), peer.app().profile().toString(), to.value()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Started(process, peer.app().secrets().of(peer.account()));
    }

    /** The child, seen from its parent. It ends with its parent, too. */
    static final class Started implements AutoCloseable {

        private final Process process;
        private final BufferedWriter in;
        private final BufferedReader out;

        private Started(Process process, Map<String, Secret> secrets) throws IOException {
            this.process = process;
            in = process.outputWriter(UTF_8);
            out = process.inputReader(UTF_8);
            for (Map.Entry<String, Secret> each : secrets.entrySet()) {
                in.write(each.getKey() + " " + each.getValue().reveal() + "\n");
            }
            in.write("\n");
            in.flush();
        }

        /** Lets it write until it has said {@code number}. Returns the last number that it said. */
        int writesUntil(int number) throws IOException {
            int last = 0;
            for (String line = out.readLine(); line != null && last < number; line = out.readLine()) {
                last = Integer.parseInt(line);
            }
            if (last < number) throw new AssertionError("the child ended by itself after " + last);
            return last;
        }

        void isKilled() {
            var _ = process.destroyForcibly().onExit().join();
        }

        /** It ends when its input does, also under another command. */
        @Override
        public void close() throws IOException {
            if (process.isAlive()) in.close();
            var _ = process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            out.close();
        }
    }
}
