package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.contract.Patience;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.Outcome;
import org.tertulia.network.AccountSettings;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;

/** Somebody with our messenger and accounts on IRC. Its calls wait. */
final class IrcPerson implements AutoCloseable {

    private final Core core;
    private final Messenger messenger;
    private final Patience patience = new Patience();

    IrcPerson(Path profile, List<Lab> labs) throws Exception {
        List<Path> authorities = labs.stream().map(lab -> lab.path("ca.file")).toList();
        core = Core.open(new CoreSettings(
                profile, List.of(new IrcNetwork()), new MemorySecrets(), new InternetPaths(authorities)));
        messenger = core.messenger();
        var _ = messenger.subscribe(_ -> patience.nudge());
    }

    AccountId joins(Lab lab, String nick, String network) throws Exception {
        try (SignIn way = messenger.signIn("irc")) {
            ended(way.begin());
            ended(way.answer(Map.of(LoginStep.CHOICE, "guest"), Map.of()));
            LoginStep step = ended(way.answer(values(nick + "@" + network, lab), Map.of()));
            assertInstanceOf(LoginStep.Done.class, step, step::toString);
        }
        return await(
                        nick + " on " + network,
                        () -> ended(messenger.query(new Query.Accounts())).value().stream()
                                .filter(each -> each.address().value().equals(nick + "@" + network))
                                .filter(each -> each.state() == Account.State.ONLINE)
                                .findFirst())
                .id();
    }

    ConversationId with(AccountId account, String address) {
        return done(new Command.OpenConversation(account, new Address("irc", address)));
    }

    List<String> texts(ConversationId conversation, int atLeast) {
        return await(
                atLeast + " messages",
                () -> Optional.of(
                                ended(messenger.query(new Query.Timeline(conversation, null, 50, 0)))
                                        .value()
                                        .messages()
                                        .stream()
                                        .map(Message::body)
                                        .map(Body::text)
                                        .toList())
                        .filter(all -> all.size() >= atLeast));
    }

    private <T> T await(String what, Supplier<Optional<T>> probe) {
        return patience.await(
                what,
                probe,
                () -> ended(messenger.query(new Query.Conversations())).value().stream()
                        .map(Conversation::toString)
                        .toList()
                        .toString());
    }

    <R> R done(Command<R> command) {
        return switch (ended(messenger.submit(command))) {
            case Outcome.Done<R>(var value) -> value;
            case Outcome.Failed<R>(var failure) -> throw new AssertionError(failure.toString());
        };
    }

    @Override
    public void close() {
        core.close();
    }

    <R> Outcome<R> tries(Command<R> command) {
        return ended(messenger.submit(command));
    }

    private static <T> T ended(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Map<String, String> values(String address, Lab lab) {
        return Map.of(
                "address",
                address,
                AccountSettings.HOST,
                lab.value("irc.host"),
                AccountSettings.PORT,
                lab.value("irc.tls.port"),
                "irc.rate",
                "1000");
    }
}
