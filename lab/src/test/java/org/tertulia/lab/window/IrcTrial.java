package org.tertulia.lab.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tertulia.contract.User;
import org.tertulia.lab.IrcAccounts;
import org.tertulia.lab.Lab;
import org.tertulia.network.AccountSettings;

/** IRC, with somebody at irssi and somebody at WeeChat. */
final class IrcTrial implements TrialNetwork {

    private final Lab lab;
    private final User ana;
    private final String channel;
    private final Counterpart irssi;
    private final Counterpart weechat;

    IrcTrial(Lab lab, Path home, String tag) throws Exception {
        this.lab = lab;
        channel = "#club-" + tag;
        ana = new IrcAccounts(lab).registered("ana");
        irssi = new Irssi(lab, home.resolve("irssi"), "ida-" + tag, ana.name(), channel);
        weechat = new Weechat(lab, home.resolve("weechat"), "wim-" + tag, ana.name(), channel);
    }

    @Override
    public String name() {
        return "IRC";
    }

    @Override
    public String account() {
        return ana.address().value();
    }

    @Override
    public String password() {
        return ana.password();
    }

    @Override
    public void signIn(TrialApp app) throws Exception {
        app.clicks(app.word("option.sign-in"));
        app.fills(app.word("field.address"), account());
        app.fills(app.word("field.password"), password());
        app.clicks(app.word("login.advanced"));
        app.fills(app.word("field." + AccountSettings.HOST), lab.value("irc.host"));
        app.fills(app.word("field." + AccountSettings.PORT), lab.value("irc.tls.port"));
        app.shot("sign-in-irc");
        app.clicks(app.wordOf("irc", "login.irc.sign-in.button"));
    }

    @Override
    public List<Counterpart> people() {
        return List.of(irssi, weechat);
    }

    @Override
    public Optional<String> room() {
        return Optional.of(channel);
    }

    @Override
    public void close() throws Exception {
        try (weechat) {
            irssi.close();
        }
    }
}
