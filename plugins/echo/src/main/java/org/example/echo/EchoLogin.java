package org.example.echo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginFlow;

/** One form: what you want to be called. */
final class EchoLogin implements LoginFlow {

    private final Function<String, Outcome<Address>> addresses;
    private final Optional<KnownAccount> known;
    private @Nullable AccountDraft draft;

    /** @param known the account to sign in to again: its name is filled in, and must stay */
    EchoLogin(Function<String, Outcome<Address>> addresses, Optional<KnownAccount> known) {
        this.addresses = addresses;
        this.known = known;
    }

    // tag::steps[]
    @Override
    public CompletionStage<LoginStep> begin() {
        return step(form(known.map(account -> account.address().value()).orElse(""), null));
    }

    @Override
    public CompletionStage<LoginStep> answer(Map<String, String> values, Map<String, Secret> secrets) {
        String typed = values.getOrDefault("name", "");
        return step(
                switch (addresses.apply(typed)) {
                    case Outcome.Done<Address>(var address) -> done(typed, address);
                    case Outcome.Failed<Address>(var failure) -> form(typed, failure);
                });
    }

    private static LoginStep form(String typed, @Nullable Failure failure) {
        Field name = new Field("name", "Your name", Field.Kind.ADDRESS, typed, "ana", true, false);
        return new LoginStep.Form("login.echo", "Echo", "", List.of(name), failure);
    }
    // end::steps[]

    private LoginStep done(String typed, Address address) {
        if (address.equals(Hub.MACHINE)) {
            return form(typed, Failure.of(Failure.Kind.CONFLICT, "That is who answers."));
        }
        if (known.isPresent() && !known.get().address().equals(address)) {
            return form(typed, Failure.of(Failure.Kind.CONFLICT, "That is another account."));
        }
        draft = new AccountDraft(address, Map.of(), Map.of());
        return new LoginStep.Done(address);
    }

    @Override
    public AccountDraft draft() {
        AccountDraft made = draft;
        if (made == null) throw new IllegalStateException("the login is not done");
        return made;
    }

    @Override
    public void close() {}

    private static CompletionStage<LoginStep> step(LoginStep step) {
        return CompletableFuture.completedFuture(step);
    }
}
