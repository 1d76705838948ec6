package org.tertulia.lab.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tertulia.lab.Lab;

/** XMPP, with somebody at profanity. */
final class XmppTrial implements TrialNetwork {

    private static final String PASSWORD = "correct-horse-battery";

    private final Lab lab;
    private final String account;
    private final Counterpart profanity;

    XmppTrial(Lab lab, Path home, String tag) throws Exception {
        this.lab = lab;
        account = "ana-" + tag + "@lab.test";
        String ben = "ben-" + tag;
        lab.register("ana-" + tag, "lab.test", PASSWORD);
        lab.register(ben, "lab.test", "bens-password");
        profanity = new Profanity(lab, home.resolve("profanity"), ben + "@lab.test", "bens-password", account);
    }

    @Override
    public String name() {
        return "XMPP";
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public void signIn(TrialApp app) throws Exception {
        app.clicks(app.word("option.sign-in"));
        app.fills(app.word("field.address"), account);
        app.fills(app.word("field.password"), PASSWORD);
        app.clicks(app.word("login.advanced"));
        app.fills(app.word("field.host"), "127.0.0.1");
        app.fills(app.word("field.port"), lab.value("xmpp.port"));
        app.shot("sign-in");
        app.does("idle 30"); // a caret that blinks
        app.clicks(app.wordOf("xmpp", "login.xmpp.sign-in.button"));
    }

    @Override
    public List<Counterpart> people() {
        return List.of(profanity);
    }

    @Override
    public Optional<String> room() {
        return Optional.empty();
    }

    @Override
    public void close() throws Exception {
        profanity.close();
    }
}
