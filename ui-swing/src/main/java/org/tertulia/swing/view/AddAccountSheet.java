package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.SignIn;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.SignInModel;
import org.tertulia.swing.theme.Messages;

/** The way to a new account, which network and then whatever that network asks; or back into one that is there. */
final class AddAccountSheet extends Sheet {

    private static final String LOOK_AROUND = "look-around";

    private final transient CoreLink core;
    private final transient NetworkNames networks;
    private final transient Function<String, SignIn> signIns;
    private final transient BooleanSupplier locked;
    private final transient Consumer<Sheet> over;
    private transient @Nullable SignInModel model;
    private transient @Nullable LoginStep drawn;
    private @Nullable String network;
    private @Nullable JButton others;
    private boolean eager;
    private boolean again;

    /**
     * @param locked whether there is no open place for passwords
     * @param over shows a sheet over this one
     */
    AddAccountSheet(
            CoreLink core,
            NetworkNames networks,
            Function<String, SignIn> signIns,
            BooleanSupplier locked,
            Consumer<Sheet> over) {
        super(Messages.text("login.title"));
        this.core = core;
        this.networks = networks;
        this.signIns = signIns;
        this.locked = locked;
        this.over = over;
        chooseNetwork();
    }

    /**
     * Whoever does not find a network here finds the way to others.
     *
     * @param words of the way there
     */
    void leadTo(String words, Runnable plugins) {
        others = Buttons.link(words, plugins);
        chooseNetwork();
    }

    /** Goes straight to this network, as if it had been chosen. */
    void choose(String id) {
        leave();
        network = id;
        title(Messages.text("login.title.network", networks.name(id)));
        follow(signIns.apply(id));
    }

    /** Only the way back into an account that is there: there is nothing to choose. */
    void repair(String id, SignIn way) {
        leave();
        network = id;
        again = true;
        title(Messages.text("login.again.title"));
        follow(way);
    }

    private void follow(SignIn signIn) {
        SignInModel way = new SignInModel(core, signIn);
        model = way;
        way.changes().listen(this::refresh);
        way.begin();
    }

    /** Goes straight in where a network lets anybody look around. */
    void lookAround(String id) {
        eager = true;
        choose(id);
    }

    private void chooseNetwork() {
        leave();
        title(Messages.text("login.title"));
        content().removeAll();
        problem("");
        content().add(paragraph(Messages.text("login.network")), "gapbottom 8");
        for (NetworkInfo info : networks.networks()) {
            String about = Translated.of(info.id(), "about", "");
            content()
                    .add(
                            new OptionButton(info.name(), about, new BadgeIcon(info.id(), 32), () -> choose(info.id())),
                            "gaptop 4");
        }
        JButton more = others;
        if (more != null) content().add(more, "gaptop 8,growx 0");
        buttons(cancel());
        refit();
        focusFirst();
    }

    private void refresh() {
        SignInModel way = model;
        if (way == null) return;
        Failure broken = way.failure();
        LoginStep step = way.step();
        if (step instanceof LoginStep.Done) {
            if (again && drawn == null) nothingToAsk();
            else close();
            return;
        }
        if (eager && step instanceof LoginStep.Choice choice && offers(choice, LOOK_AROUND)) {
            eager = false;
            drawn = step;
            way.choose(LOOK_AROUND);
            return;
        }
        busy(way.busy());
        if (way.busy()) {
            if (step == null) waiting();
            return;
        }
        if (broken == null && step != null) {
            drawn = step;
            draw(way, step);
        }
        focusFirst();
        if (broken != null) {
            explain(broken);
        } else if (step instanceof LoginStep.Form form) {
            guard(form);
        }
    }

    /** What is wrong; and before a password is given, a place to keep it. */
    private void guard(LoginStep.Form form) {
        Failure failure = form.failure();
        if (failure != null) {
            explain(failure);
        } else if (form.fields().stream().anyMatch(field -> field.kind() == LoginStep.Field.Kind.SECRET)) {
            askForPassphrase();
        }
    }

    private void askForPassphrase() {
        if (locked.getAsBoolean()) over.accept(new PassphraseSheet(core));
    }

    /** Some accounts have neither password nor settings: one sees that it was done. */
    private void nothingToAsk() {
        busy(false);
        content().removeAll();
        content().add(paragraph(Messages.text("login.again.nothing")));
        buttons(Buttons.primary(Messages.text("sheet.close"), this::close));
        refit();
        focusFirst();
    }

    private void waiting() {
        content().removeAll();
        problem("");
        buttonsAfter();
        refit();
    }

    /** Where there is a step before this one, it can be gone back to. */
    private void buttonsAfter(JButton... next) {
        List<JButton> all = new ArrayList<>();
        if (!again) all.add(Buttons.plain(Messages.text("login.back"), this::goBack));
        all.add(cancel());
        all.addAll(List.of(next));
        buttons(all.toArray(JButton[]::new));
    }

    private void draw(SignInModel way, LoginStep step) {
        content().removeAll();
        problem("");
        switch (step) {
            case LoginStep.Form form -> {
                LoginForm drawing = new LoginForm(content(), asking(), form, again, this::refit);
                JButton next = Buttons.primary(
                        Translated.of(asking(), form.key() + ".button", Messages.text("login.next")),
                        () -> submit(way, drawing, form));
                drawing.onEnter(() -> submit(way, drawing, form));
                buttonsAfter(next);
            }
            case LoginStep.Choice choice -> {
                new ChoiceForm(content(), asking(), choice, way::choose);
                buttonsAfter();
            }
            case LoginStep.Done ignored -> {}
        }
        refit();
    }

    /** Whose words are shown. */
    private String asking() {
        String id = network;
        return id == null ? "" : id;
    }

    private void explain(Failure failure) {
        problem(FailureWords.atForm(failure));
        if (failure.kind() == Failure.Kind.KEYRING) askForPassphrase();
    }

    private static boolean offers(LoginStep.Choice choice, String key) {
        return choice.options().stream().anyMatch(option -> option.key().equals(key));
    }

    private void submit(SignInModel way, LoginForm drawing, LoginStep.Form form) {
        String missing = drawing.missing(form);
        if (missing != null) {
            problem(Messages.text("login.missing", missing));
        } else {
            problem("");
            way.answer(drawing.values(), drawing.secrets());
        }
    }

    /** To the first question of this network, and from there to the networks. */
    private void goBack() {
        String id = network;
        if (id != null
                && !(drawn instanceof LoginStep.Choice choice && choice.key().equals("login.start"))
                && drawn != null) {
            choose(id);
        } else {
            chooseNetwork();
        }
    }

    private void leave() {
        SignInModel way = model;
        model = null;
        drawn = null;
        network = null;
        busy(false);
        if (way != null) way.close();
    }

    @Override
    void closed() {
        leave();
    }

    @Override
    boolean closesOutside() {
        return drawn == null;
    }
}
