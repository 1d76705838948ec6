package org.tertulia.loopback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Choice;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Form;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginFlow;

/** Sign in, make an account, or just look around. Nothing here waits, so the steps are there at once. */
final class LoopbackLogin implements LoginFlow {

    private static final String ADDRESS = "address";
    private static final String LOOK_AROUND = "look-around";
    private static final String SIGN_IN = "sign-in";
    private static final String REGISTER = "register";

    private final LoopbackServer server;
    private final boolean visitors;
    private final @Nullable Address known;
    private String way = "";
    private @Nullable AccountDraft draft;

    /** @param known the account to sign in to again, if that is what this is for */
    LoopbackLogin(LoopbackServer server, boolean visitors, @Nullable Address known) {
        this.server = server;
        this.visitors = visitors;
        this.known = known;
    }

    @Override
    public CompletionStage<LoginStep> begin() {
        Address again = known;
        if (again != null) {
            return step(visitors && again.equals(DemoCast.VISITOR) ? lookAround() : form(again.value(), null));
        }
        List<Option> options = new ArrayList<>();
        if (visitors) options.add(new Option(LOOK_AROUND, "Look around"));
        options.add(new Option(SIGN_IN, "Sign in"));
        options.add(new Option(REGISTER, "Make a new account"));
        return step(new Choice(
                "login.start",
                "Loopback",
                "A network inside this app: nothing leaves your computer.",
                Map.of(),
                options));
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
        String choice = values.get(LoginStep.CHOICE);
        if (choice != null) {
            way = choice;
            return step(choice.equals(LOOK_AROUND) ? lookAround() : form("", null));
        }
        Secret password = secrets.getOrDefault(AccountSettings.PASSWORD, Secret.of(""));
        return step(signIn(values.getOrDefault(ADDRESS, ""), password));
    }

    private LoginStep lookAround() {
        return done(DemoCast.VISITOR, Map.of());
    }

    private LoginStep signIn(String typed, Secret password) {
        return switch (Addresses.person(typed)) {
            case Outcome.Failed<Address>(var failure) -> form(typed, failure);
            case Outcome.Done<Address>(var address)
            when known != null && !known.equals(address) ->
                form(typed, Failure.of(Failure.Kind.CONFLICT, "That is another account; add it as one of its own."));
            case Outcome.Done<Address>(var address) ->
                switch (way.equals(REGISTER) ? server.register(address, password) : server.check(address, password)) {
                    case Outcome.Failed<Nothing>(var failure) -> form(typed, failure);
                    case Outcome.Done<Nothing> any -> done(address, Map.of(AccountSettings.PASSWORD, password));
                };
        };
    }

    private LoginStep done(Address address, Map<String, Secret> secrets) {
        draft = new AccountDraft(address, Map.of(), secrets);
        return new LoginStep.Done(address);
    }

    private Form form(String address, @Nullable Failure failure) {
        boolean register = way.equals(REGISTER);
        String entry = register ? "login.loopback.register" : "login.loopback.sign-in";
        return new Form(
                known == null ? entry : "login.again",
                register ? "Make a new account" : "Sign in",
                "",
                List.of(
                        new Field(ADDRESS, "Address", Field.Kind.ADDRESS, address, "ana@loopback", true, false),
                        new Field(AccountSettings.PASSWORD, "Password", Field.Kind.SECRET, "", "", true, false)),
                failure);
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    @Override
    public void close() {
        draft = null;
    }

    private static CompletionStage<LoginStep> step(LoginStep step) {
        return CompletableFuture.completedFuture(step);
    }
}
