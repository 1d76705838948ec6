package org.tertulia.contract;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.secrets.MemorySecrets;

/**
 * An app in a process of its own, to be killed: opens a profile and writes numbered messages until the end, which is a
 * SIGKILL. It says every number when the message is durable.
 */
public final class KitChild {

    private KitChild() {}

    /** @param args the class of the network under test, the profile, and whom to write to; the password is on stdin */
    public static void main(String[] args) throws Exception {
        NetworkUnderTest net =
                (NetworkUnderTest) Class.forName(args[0]).getConstructor().newInstance();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Secret password = Secret.of(in.readLine());
        Path profile = Path.of(args[1]);
        Account account = accountOf(net, profile);
        MemorySecrets secrets = new MemorySecrets();
        secrets.put(account.id(), AccountSettings.PASSWORD, password, "the kit");
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

    /** Without a network nothing connects yet: the secrets are not there. */
    private static Account accountOf(NetworkUnderTest net, Path profile) throws Exception {
        try (Core core = Core.open(new CoreSettings(profile, List.of(), new MemorySecrets(), net.paths()))) {
            return App.wait(core.messenger().query(new Query.Accounts()))
                    .value()
                    .getFirst();
        }
    }

    /** Starts a child on the profile of a peer that has quit. */
    static Started start(Peer peer, NetworkUnderTest net, Address to) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        words.addAll(net.childOptions());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), KitChild.class.getName()));
        words.addAll(List.of(net.getClass().getName(), peer.app().profile().toString(), to.value()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Started(process, peer.user().password());
    }

    /** The child, seen from its parent. */
    record Started(Process process, String password) implements AutoCloseable {

        /** Lets it write until it has said {@code number}, and kills it. Returns the last number that it said. */
        int writesUntil(int number) throws IOException {
            try (BufferedWriter in = process.outputWriter();
                    BufferedReader out = process.inputReader()) {
                in.write(password + "\n");
                in.flush();
                int last = 0;
                for (String line = out.readLine(); line != null && last < number; line = out.readLine()) {
                    last = Integer.parseInt(line);
                }
                var _ = process.destroyForcibly();
                if (last < number) throw new AssertionError("the child ended by itself after " + last);
                return last;
            }
        }

        @Override
        public void close() {
            var _ = process.destroyForcibly().onExit().join();
        }
    }
}
