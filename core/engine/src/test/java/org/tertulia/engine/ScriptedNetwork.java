package org.tertulia.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.Network;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** A network that does only what a test tells it. */
final class ScriptedNetwork implements Network {

    final List<ScriptedSession> sessions = new CopyOnWriteArrayList<>();
    volatile Capabilities.Level resend = Capabilities.Level.PARTIAL;
    /** What every attempt to connect comes to; {@code null}: online. */
    volatile @Nullable Failure refusal;
    /** A server of the test's own, in place of the defaults. */
    volatile @Nullable Consumer<ScriptedSession> onConnect;

    volatile BiConsumer<ScriptedSession, OutgoingMessage> onSend = (session, message) -> session.sent.add(message);
    volatile Consumer<ScriptedSession> onClose = _ -> {};

    volatile @Nullable Failure refusesToLeave;
    /** Those who are blocked, where the network keeps a list of them; {@code null}: it keeps none. */
    volatile @Nullable Set<Address> blocklist;

    /** Whether a new session answers {@code connect} by itself. */
    volatile boolean connects = true;

    @Override
    public String id() {
        return "script";
    }

    @Override
    public String name() {
        return "Script";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Map.of(Capabilities.RESEND, resend, Capabilities.ROOMS, Capabilities.Level.FULL));
    }

    @Override
    public Outcome<Address> address(String typed) {
        return typed.isBlank()
                ? Outcome.failed(Failure.Kind.REJECTED, "like ana")
                : Outcome.done(new Address("script", typed.strip()));
    }

    @Override
    public LoginFlow login(LoginContext context) {
        return new Login(context.known());
    }

    @Override
    public Session open(AdapterContext context) {
        ScriptedSession session = new ScriptedSession(this, context);
        sessions.add(session);
        return session;
    }

    ScriptedSession last() {
        return sessions.getLast();
    }

    /** A form, and done. */
    private static final class Login implements LoginFlow {

        private final String known;
        private @Nullable AccountDraft draft;

        Login(Optional<KnownAccount> known) {
            this.known = known.map(account -> account.address().value()).orElse("");
        }

        @Override
        public CompletionStage<LoginStep> begin() {
            LoginStep.Field user =
                    new LoginStep.Field("user", "User", LoginStep.Field.Kind.TEXT, known, "", true, false);
            return CompletableFuture.completedFuture(
                    new LoginStep.Form("login.script", "Sign in", "", List.of(user), null));
        }

        @Override
        public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
            String user = values.getOrDefault("user", "");
            Address address = new Address("script", user);
            Map<String, String> settings = new HashMap<>(values);
            settings.remove("user");
            settings.put("nick", user);
            Map<String, Secret> kept = new HashMap<>(secrets);
            kept.putIfAbsent(AccountSettings.PASSWORD, Secret.of("sesame"));
            draft = new AccountDraft(address, settings, kept);
            return CompletableFuture.completedFuture(new LoginStep.Done(address));
        }

        @Override
        public AccountDraft draft() {
            return Objects.requireNonNull(draft);
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
