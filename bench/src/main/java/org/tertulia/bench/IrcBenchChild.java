package org.tertulia.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Outcome;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;

/**
 * The process that {@link IrcBench} measures: our app in {@link IrcStream}'s channel. Arguments: port, {@code core} (with
 * a folder for its profile), {@code window} (another chat is open) or {@code open} (the channel is). Says {@code in} when
 * all nicks are known, and answers {@code count} with how many messages are stored.
 */
final class IrcBenchChild {

    private static final String NETWORK = "bench.test";

    private final Messenger messenger;

    private IrcBenchChild(Messenger messenger) {
        this.messenger = messenger;
    }

    public static void main(String[] arguments) throws Exception {
        String port = arguments[0];
        if (arguments[1].equals("core")) {
            Core core = Core.open(new CoreSettings(
                    Path.of(arguments[2]),
                    List.of(new IrcNetwork()),
                    new MemorySecrets(),
                    new InternetPaths(List.of())));
            signIn(core.messenger().signIn("irc"), port);
            new IrcBenchChild(core.messenger()).run();
        } else {
            Stand stand = Stand.open(new IrcNetwork(), way -> signIn(way, port));
            IrcBenchChild child = new IrcBenchChild(stand.messenger());
            String with = arguments[1].equals("open") ? IrcStream.CHANNEL : "friend";
            child.enter();
            stand.converse(new Address("irc", with + "@" + NETWORK));
            child.run();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void signIn(SignIn way, String port) throws Exception {
        Stand.wait(way.begin());
        Stand.wait(way.answer(Map.of(LoginStep.CHOICE, "guest"), Map.of()));
        LoginStep step = Stand.wait(way.answer(
                Map.of(
                        "address",
                        IrcStream.NICK + "@" + NETWORK,
                        "host",
                        "127.0.0.1",
                        "port",
                        port,
                        "irc.plain",
                        "true"),
                Map.of()));
        if (!(step instanceof LoginStep.Done)) throw new IllegalStateException("signing in came to " + step);
    }

    private void run() throws Exception {
        enter();
        System.out.println("in");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) System.out.println(stored());
    }

    private void enter() throws Exception {
        while (account() == null) Thread.sleep(20);
        Account account = account();
        if (account == null) throw new IllegalStateException("offline again");
        Outcome<?> joined = Stand.wait(messenger.submit(new Command.JoinRoom(account.id(), IrcStream.CHANNEL, "")));
        if (!(joined instanceof Outcome.Done<?>)) throw new IllegalStateException(joined.toString());
        int members = Stand.wait(
                        messenger.query(new Query.Participants(channel().id())))
                .value()
                .size();
        if (members != IrcStream.NICKS + 1) throw new IllegalStateException(members + " members");
    }

    private int stored() throws Exception {
        ConversationId channel = channel().id();
        int count = 0;
        @Nullable MessageId around = null;
        while (true) {
            var page = new Query.Timeline(channel, around, Query.MAX_LIMIT, 0);
            List<Message> messages = Stand.wait(messenger.query(page)).value().messages();
            if (messages.isEmpty()) return count;
            count += messages.size();
            around = messages.getFirst().id();
        }
    }

    private @Nullable Account account() throws Exception {
        return Stand.wait(messenger.query(new Query.Accounts())).value().stream()
                .filter(each -> each.state() == Account.State.ONLINE)
                .findFirst()
                .orElse(null);
    }

    private Conversation channel() throws Exception {
        return Stand.wait(messenger.query(new Query.Conversations())).value().stream()
                .filter(each -> each.address().value().startsWith(IrcStream.CHANNEL))
                .findFirst()
                .orElseThrow();
    }
}
