package org.tertulia.lab.demo;

import java.util.HashMap;
import java.util.Map;
import org.tertulia.client.Messenger;
import org.tertulia.client.SignIn;
import org.tertulia.model.Account;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Choice;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Form;
import org.tertulia.model.Secret;

/** Somebody who makes an account, by the steps that a person at the window would take. */
record Newcomer(Place place, String name) {

    private static final int MOST_STEPS = 8;

    /** Returns when the account is online. */
    Account registers(Messenger messenger) throws InterruptedException {
        try (SignIn way = messenger.signIn(place.network())) {
            LoginStep step = Patient.get(way.begin());
            for (int n = 0; n < MOST_STEPS; n++) {
                switch (step) {
                    case Choice choice
                    when choice.key().equals("login.start") ->
                        step = Patient.get(way.answer(Map.of(LoginStep.CHOICE, "register"), Map.of()));
                    case Form form when form.failure() == null -> step = fills(way, form);
                    case LoginStep.Done done -> {
                        return new Patient(messenger).online(done.address());
                    }
                    default -> throw new DemoException("no account for " + name + ": " + step);
                }
            }
            throw new DemoException("no end of forms for " + name + ": " + step);
        }
    }

    private LoginStep fills(SignIn way, Form form) throws InterruptedException {
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        for (Field field : form.fields()) {
            switch (field.kind()) {
                case SECRET -> {
                    if (!field.advanced()) secrets.put(field.key(), Secret.of("secret-of-" + name));
                }
                case ADDRESS -> values.put(field.key(), place.person(name).value());
                case TEXT, NUMBER, FLAG ->
                    values.put(field.key(), place.settings().getOrDefault(field.key(), field.value()));
            }
        }
        return Patient.get(way.answer(values, secrets));
    }
}
