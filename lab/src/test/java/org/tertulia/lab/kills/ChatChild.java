package org.tertulia.lab.kills;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.TimelinePage;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Gap;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretStores;
import org.tertulia.xmpp.XmppNetwork;

/**
 * The app without its window, spoken to by lines: one account, one conversation.
 *
 * <p>Arguments: profile, CA file, network, password, the other's address, and what the network's sign-in form asks for as
 * {@code KEY=VALUE}. Input: {@code send TEXT}, {@code again} (connects, and retries what has failed), {@code dump}.
 * Output: {@code queued TEXT}, {@code perhaps TEXT}, {@code accepted TEXT} and {@code got TEXT} as a window would show them, {@code ready}, and for a dump {@code dump}, then
 * {@code sent}, {@code received} and {@code outbox} lines, then {@code end}.
 */
final class ChatChild {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int MOST_STEPS = 5;

    private final Messenger messenger;
    private final AccountId account;
    private final ConversationId conversation;

    private ChatChild(Messenger messenger, AccountId account, ConversationId conversation) {
        this.messenger = messenger;
        this.account = account;
        this.conversation = conversation;
    }

    public static void main(String[] args) throws Exception {
        Secret password = Secret.of(args[3]);
        Path profile = Files.createDirectories(Path.of(args[0]));
        SecretStore secrets = SecretStores.open(profile, "kills");
        secrets.unlock(Secret.of("a word for the file"));
        var core = Core.open(new CoreSettings(
                profile,
                List.of(new XmppNetwork(), new IrcNetwork(), new MatrixNetwork()),
                secrets,
                new InternetPaths(List.of(Path.of(args[1])))));
        var messenger = core.messenger();
        if (get(messenger.query(new Query.Accounts())).value().isEmpty()) {
            signIn(messenger, args[2], password, values(List.of(args).subList(5, args.length)));
        }
        AccountId account =
                get(messenger.query(new Query.Accounts())).value().getFirst().id();
        var open = new Command.OpenConversation(account, new Address(args[2], args[4]));
        new ChatChild(messenger, account, done(get(messenger.submit(open)))).live();
        System.exit(0);
    }

    private static Map<String, String> values(List<String> pairs) {
        return pairs.stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Chooses to sign in wherever there is a choice, and fills in every form that has not been refused. */
    private static void signIn(Messenger messenger, String network, Secret password, Map<String, String> values)
            throws Exception {
        try (SignIn way = messenger.signIn(network)) {
            LoginStep step = get(way.begin());
            for (int i = 0; i < MOST_STEPS; i++) {
                step = switch (step) {
                    case LoginStep.Choice _ -> get(way.answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of()));
                    case LoginStep.Form form
                    when form.failure() == null -> get(way.answer(values, Map.of(AccountSettings.PASSWORD, password)));
                    default -> step;
                };
            }
            if (!(step instanceof LoginStep.Done)) throw new IllegalStateException("signing in came to " + step);
        }
        online(messenger);
    }

    /** What was said before an account is there the first time is history; from then on all is to come by itself. */
    private static void online(Messenger messenger) throws Exception {
        CountDownLatch online = new CountDownLatch(1);
        Runnable look = () -> messenger.query(new Query.Accounts()).thenAccept(accounts -> {
            if (accounts.value().stream().anyMatch(each -> each.state() == Account.State.ONLINE)) online.countDown();
        });
        try (var _ = messenger.subscribe(committed -> look.run())) {
            look.run();
            if (!online.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("signed in, and not online");
        }
    }

    private void live() throws Exception {
        var subscribed = messenger.subscribe(committed -> committed.changes().forEach(this::show));
        TimelinePage page = dump(false);
        page.messages().forEach(this::show);
        page.outbox().forEach(ChatChild::show);
        OUT.println("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("dump")) dump(true);
            else if (line.equals("again")) again();
            else done(get(messenger.submit(new Command.Send(conversation, Body.text(line.substring(5))))));
        }
        subscribed.close();
    }

    private void show(Change change) {
        switch (change) {
            case Change.MessageAdded(var message, var history) -> show(message);
            case Change.MessageChanged(var message) -> show(message);
            case Change.OutboxChanged(var item) -> show(item);
            default -> {
                // presence and the like say nothing about messages
            }
        }
    }

    private void show(Message message) {
        if (!message.outgoing()) {
            OUT.println("got " + message.body().text());
        } else if (!message.delivery().pending()) {
            OUT.println("accepted " + message.body().text());
        }
    }

    private static void show(OutboxItem item) {
        String kind = item.delivery() == Delivery.PERHAPS_SENT ? "perhaps " : "queued ";
        OUT.println(kind + item.body().text());
    }

    /** What an impatient person does: connects, has holes filled, and sends again what certainly did not go. */
    private void again() throws Exception {
        done(get(messenger.submit(new Command.Reconnect(account))));
        for (Gap gap : dump(false).gaps()) done(get(messenger.submit(new Command.FillGap(conversation, gap.after()))));
        for (OutboxItem item : page(null).outbox()) {
            if (item.delivery() == Delivery.FAILED) done(get(messenger.submit(new Command.Retry(item.id()))));
        }
    }

    /** Reads the whole conversation, page by page from its end. */
    private TimelinePage dump(boolean print) throws Exception {
        Deque<Message> all = new ArrayDeque<>();
        List<Gap> gaps = new ArrayList<>();
        TimelinePage last = page(null);
        for (TimelinePage page = last; ; page = page(all.getFirst().id())) {
            page.messages().reversed().forEach(all::addFirst);
            gaps.addAll(page.gaps());
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
        return new TimelinePage(List.copyOf(all), gaps, last.outbox(), true, true);
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
