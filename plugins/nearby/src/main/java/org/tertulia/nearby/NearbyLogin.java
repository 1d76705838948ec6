package org.tertulia.nearby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginContext;
import org.tertulia.network.LoginFlow;

/**
 * One form, which says who will see what. Nothing goes out before the account stands: whoever closes it has told nobody
 * anything.
 */
final class NearbyLogin implements LoginFlow {

    static final String ADDRESS = "address";

    private static final String WHO_SEES_WHAT =
            "Everybody on the networks that this computer joins can see your name and whether you are there, and can"
                    + " write to you. Messages travel without encryption: whoever runs or listens to the network can read"
                    + " them. There is no server: nobody checks who somebody is, and nothing is kept for who is away.";

    private final LoginContext context;
    /** The name of this computer may have to be looked up. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("nearby-login").factory());

    private volatile @Nullable AccountDraft draft;

    NearbyLogin(LoginContext context) {
        this.context = context;
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        return step(() -> form(known(), null));
    }

    private Map<String, String> known() {
        Map<String, String> values = new LinkedHashMap<>();
        context.known().ifPresent(account -> {
            values.putAll(account.settings());
            values.put(ADDRESS, account.address().value());
        });
        return values;
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> given, Map<String, Secret> secrets) {
        return step(() -> {
            Map<String, String> values = known();
            values.putAll(given);
            return next(values);
        });
    }

    private LoginStep next(Map<String, String> values) {
        String typed = values.getOrDefault(ADDRESS, "").strip();
        return switch (Names.typed(typed)) {
            case Outcome.Failed<Address>(var failure) -> form(values, failure);
            case Outcome.Done<Address>(var address) -> checked(address, typed, values);
        };
    }

    private LoginStep checked(Address address, String typed, Map<String, String> values) {
        if (context.known().isPresent() && !context.known().get().address().equals(address))
            return form(
                    values, Failure.of(Failure.Kind.CONFLICT, "That is another name; add it as an account of its own"));
        try {
            Map<String, String> settings = settings(typed, values);
            Settings understood = Settings.of(address, settings);
            if (context.path(settings).proxied()) return form(values, NearbySession.PROXIED);
            draft = new AccountDraft(understood.address(), settings, Map.of());
            return new LoginStep.Done(understood.address());
        } catch (IllegalArgumentException e) {
            // its message is for the person
            return form(values, Failure.of(Failure.Kind.REJECTED, String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, String> settings(String typed, Map<String, String> values) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(Settings.NAME, typed);
        for (String key : List.of(
                Settings.NICK,
                Settings.INTERFACE,
                AccountSettings.PORT,
                AccountSettings.PROXY,
                AccountSettings.PROXY_USER)) {
            String value = values.getOrDefault(key, "").strip();
            if (!value.isEmpty()) settings.put(key, value);
        }
        return settings;
    }

    private LoginStep form(Map<String, String> values, @Nullable Failure failure) {
        String address = values.getOrDefault(ADDRESS, "");
        if (address.isEmpty()) address = Names.suggested();
        String nick = values.getOrDefault(Settings.NICK, "");
        if (nick.isEmpty()) nick = Names.user(address);
        return new LoginStep.Form(
                "login.nearby",
                "People nearby",
                WHO_SEES_WHAT,
                List.of(
                        field(Settings.NICK, "The name that everybody sees", Field.Kind.TEXT, nick, "Ana", false),
                        field(ADDRESS, "Name on the network", Field.Kind.ADDRESS, address, "ana@laptop", false),
                        field(
                                AccountSettings.PORT,
                                "Port",
                                Field.Kind.NUMBER,
                                values.getOrDefault(AccountSettings.PORT, ""),
                                "5298",
                                true),
                        field(
                                Settings.INTERFACE,
                                "Only on this interface",
                                Field.Kind.TEXT,
                                values.getOrDefault(Settings.INTERFACE, ""),
                                "wlan0",
                                true)),
                failure);
    }

    private static Field field(String key, String label, Field.Kind kind, String value, String hint, boolean advanced) {
        return new Field(key, label, kind, value, hint, key.equals(ADDRESS), advanced);
    }

    private CompletionStage<LoginStep> step(Supplier<LoginStep> work) {
        CompletableFuture<LoginStep> stage = new CompletableFuture<>();
        try {
            worker.execute(() -> stage.complete(work.get()));
        } catch (RejectedExecutionException e) {
            stage.complete(new LoginStep.Form("login.nearby", "People nearby", WHO_SEES_WHAT, List.of(), null));
        }
        return stage;
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
