package org.tertulia.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tertulia.client.SignIn;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Choice;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Form;
import org.tertulia.model.Secret;

/** A person at the login: answers step by step, knowing an account and a few settings. */
final class Doorway implements AutoCloseable {

    private static final int MOST_STEPS = 8;

    private final SignIn signIn;
    private final User user;
    private final Map<String, String> settings;
    private LoginStep step;

    /** @param way the option to take at the start: {@code sign-in} or {@code register} */
    Doorway(App app, String network, String way, User user, Map<String, String> settings) {
        this(app.messenger().signIn(network), user, settings);
        if (step instanceof Choice choice && choice.key().equals("login.start")) answer(way);
    }

    /** To an account that is there, whose settings the forms know already. */
    Doorway(App app, AccountId account, User user) {
        this(app.messenger().signIn(account), user, Map.of());
    }

    private Doorway(SignIn signIn, User user, Map<String, String> settings) {
        this.signIn = signIn;
        this.user = user;
        this.settings = settings;
        step = App.wait(signIn.begin());
    }

    /** The first form has this address filled in, and nothing secret. */
    void knows(Address address) {
        if (!(step instanceof Form form)) throw new AssertionError("no form but " + step);
        for (Field field : form.fields()) {
            if (field.kind() == Field.Kind.ADDRESS) Expect.equal(address.value(), field.value());
            if (field.kind() == Field.Kind.SECRET) Expect.equal("", field.value());
        }
    }

    /** Fills in forms until something else comes: the end, a question, or a form that was refused. */
    LoginStep walk() {
        for (int i = 0; i < MOST_STEPS && step instanceof Form form; i++) {
            fill(form);
            if (step instanceof Form next && next.failure() != null) return step;
        }
        return step;
    }

    LoginStep answer(String option) {
        step = App.wait(signIn.answer(Map.of(LoginStep.CHOICE, option), Map.of()));
        return step;
    }

    private void fill(Form form) {
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (Field field : form.fields()) {
            switch (field.kind()) {
                case SECRET -> secret(field).ifPresent(secret -> secrets.put(field.key(), secret));
                case ADDRESS -> values.put(field.key(), user.address().value());
                default -> values.put(field.key(), settings.getOrDefault(field.key(), field.value()));
            }
        }
        step = App.wait(signIn.answer(values, secrets));
    }

    private Optional<Secret> secret(Field field) {
        return field.advanced() ? Optional.empty() : Optional.of(Secret.of(user.password()));
    }

    static void done(LoginStep step) {
        if (!(step instanceof LoginStep.Done)) throw new AssertionError("The login did not work: " + step);
    }

    /** Why the last form was not accepted. */
    static Failure refused(LoginStep step) {
        if (step instanceof Form form && form.failure() != null) return form.failure();
        throw new AssertionError("This should have been refused: " + step);
    }

    @Override
    public void close() {
        signIn.close();
    }
}
