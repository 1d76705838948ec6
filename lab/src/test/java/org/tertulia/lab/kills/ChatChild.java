package org.tertulia.lab.kills;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.TimelinePage;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;
import org.tertulia.xmpp.XmppNetwork;

/**
 * The app without its window, spoken to by lines: one account, one conversation.
 *
 * <p>Arguments: profile, CA file, port, own JID, password, other JID. Input: {@code send TEXT}, {@code dump}. Output:
 * {@code queued TEXT} and {@code accepted TEXT} as a window would show them, {@code ready}, and for a dump {@code dump},
 * then {@code sent}, {@code received} and {@code outbox} lines, then {@code end}.
 */
final class ChatChild {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Messenger messenger;
    private final ConversationId conversation;

    private ChatChild(Messenger messenger, ConversationId conversation) {
        this.messenger = messenger;
        this.conversation = conversation;
    }

    public static void main(String[] args) throws Exception {
        var secrets = new MemorySecrets();
        secrets.put(new AccountId(1), AccountSettings.PASSWORD, Secret.of(args[4]), args[3]);
        var core = Core.open(new CoreSettings(
                Path.of(args[0]), List.of(new XmppNetwork()), secrets, new InternetPaths(List.of(Path.of(args[1])))));
        var messenger = core.messenger();
        if (get(messenger.query(new Query.Accounts())).value().isEmpty()) signIn(messenger, args);
        AccountId account =
                get(messenger.query(new Query.Accounts())).value().getFirst().id();
        var open = new Command.OpenConversation(account, new Address("xmpp", args[5]));
        new ChatChild(messenger, done(get(messenger.submit(open)))).live();
        System.exit(0);
    }

    private static void signIn(Messenger messenger, String[] args) throws Exception {
        try (SignIn way = messenger.signIn("xmpp")) {
            get(way.begin());
            get(way.answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of()));
            var step = get(way.answer(
                    Map.of("address", args[3], AccountSettings.HOST, "127.0.0.1", AccountSettings.PORT, args[2]),
                    Map.of(AccountSettings.PASSWORD, Secret.of(args[4]))));
            if (!(step instanceof LoginStep.Done)) throw new IllegalStateException("signing in came to " + step);
        }
    }

    private void live() throws Exception {
        var subscribed = messenger.subscribe(committed -> committed.changes().forEach(this::show));
        TimelinePage page = dump(false);
        page.messages().forEach(this::show);
        page.outbox().forEach(item -> OUT.println("queued " + item.body().text()));
        OUT.println("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("dump")) dump(true);
            else done(get(messenger.submit(new Command.Send(conversation, Body.text(line.substring(5))))));
        }
        subscribed.close();
    }

    private void show(Change change) {
        switch (change) {
            case Change.MessageAdded(var message, var history) -> show(message);
            case Change.MessageChanged(var message) -> show(message);
            case Change.OutboxChanged(var item) ->
                OUT.println("queued " + item.body().text());
            default -> {
                // presence and the like say nothing about messages
            }
        }
    }

    private void show(Message message) {
        if (message.outgoing() && !message.delivery().pending()) {
            OUT.println("accepted " + message.body().text());
        }
    }

    /** Reads the whole conversation, page by page from its end. */
    private TimelinePage dump(boolean print) throws Exception {
        Deque<Message> all = new ArrayDeque<>();
        TimelinePage last = page(null);
        for (TimelinePage page = last; ; page = page(all.getFirst().id())) {
            page.messages().reversed().forEach(all::addFirst);
            if (page.atStart() || page.messages().isEmpty()) break;
        }
        if (print) {
            OUT.println("dump");
            for (Message m : all)
                OUT.println((m.outgoing() ? "sent " : "received ") + m.body().text());
            last.outbox()
                    .forEach(item -> OUT.println(
                            "outbox " + item.delivery() + " " + item.body().text()));
            OUT.println("end");
        }
        return new TimelinePage(List.copyOf(all), List.of(), last.outbox(), true, true);
    }

    private TimelinePage page(@Nullable MessageId around) throws Exception {
        return get(messenger.query(new Query.Timeline(conversation, around, 200, 0)))
                .value();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Failed<T>(var failure) -> throw new IllegalStateException(failure.toString());
        };
    }
}
