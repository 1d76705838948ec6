package org.tertulia.xmpp;

import java.util.List;
import java.util.Map;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.FormFields;
import org.tertulia.network.GuidedLogin;
import org.tertulia.network.LoginContext;

/**
 * The way to an account: sign in, or register (XEP-0077) and then sign in; or only sign in again. Done only when signing
 * in has worked.
 */
final class XmppLogin extends GuidedLogin {

    static final String SIGN_IN = "sign-in";
    static final String REGISTER = "register";
    static final String QUESTIONS = "login.xmpp.questions";

    private static final int GOODBYE_MILLIS = 2000;

    private boolean registering;
    private boolean registered;
    private @Nullable Address self;
    private @Nullable Registration registration;
    private volatile @Nullable XMPPTCPConnection connection;
    private volatile @Nullable Link link;

    XmppLogin(LoginContext context) {
        super(context, "xmpp");
    }

    @Override
    protected LoginStep.Choice ways() {
        return new LoginStep.Choice(
                "login.start",
                "XMPP",
                "Do you have an account already?",
                Map.of(),
                List.of(new Option(SIGN_IN, "Sign in"), new Option(REGISTER, "Create an account")));
    }

    @Override
    protected void choose(String way) {
        registering = REGISTER.equals(way);
    }

    @Override
    protected LoginStep.Form form() {
        List<Field> fields = new FormFields(values())
                .address("Address", "name@example.org")
                .password()
                .server("xmpp.example.org", "5222")
                .proxy()
                .all();
        return registering
                ? new LoginStep.Form(
                        "login.xmpp.register",
                        "Create an XMPP account",
                        "Choose an address at a server that lets people register.",
                        fields,
                        null)
                : new LoginStep.Form("login.xmpp.sign-in", "Sign in to XMPP", "", fields, null);
    }

    @Override
    protected Outcome<Address> address(String typed) {
        return Jids.typed(typed);
    }

    @Override
    protected LoginStep enter(Address own) throws Exception {
        self = own;
        return registering && !registered ? askServer(own) : signIn(own);
    }

    private XMPPTCPConnection dial(EntityBareJid own, @Nullable Secret password) {
        hangUp();
        Map<String, String> settings = settings();
        Link made = new Link(context().path(settings), settings);
        XMPPTCPConnection opened = made.open(own, password, null);
        link = made;
        connection = opened;
        return opened;
    }

    private LoginStep signIn(Address own) throws Exception {
        XMPPTCPConnection dialled = dial(Jids.roomOf(own), password());
        dialled.connect();
        dialled.login();
        hangUp();
        return done(
                new AccountDraft(own, settings(), secrets(AccountSettings.PASSWORD, AccountSettings.PROXY_PASSWORD)));
    }

    private Secret password() {
        return secret(AccountSettings.PASSWORD).orElseThrow();
    }

    private LoginStep askServer(Address own) throws Exception {
        XMPPTCPConnection dialled = dial(Jids.roomOf(own), null);
        dialled.connect();
        Registration asked = Registration.ask(dialled, Jids.roomOf(own));
        registration = asked;
        List<Field> more = asked.questions();
        if (more.isEmpty()) return answered(Map.of(), Map.of());
        return ask(new LoginStep.Form(QUESTIONS, "The server asks", asked.instructions(), more, null));
    }

    @Override
    protected LoginStep answered(Map<String, String> given, Map<String, Secret> givenSecrets) throws Exception {
        Registration asked = registration;
        Address own = self;
        if (asked == null || own == null) return back(null);
        asked.submit(password(), given, givenSecrets);
        registered = true;
        return signIn(own);
    }

    @Override
    protected Failure failure(Exception e) {
        return Failures.of(e);
    }

    @Override
    protected void hangUp() {
        XMPPTCPConnection old = connection;
        Link oldLink = link;
        connection = null;
        if (old != null) {
            old.setReplyTimeout(GOODBYE_MILLIS);
            if (old.isAuthenticated()) old.disconnect();
            old.instantShutdown();
        }
        if (oldLink != null) oldLink.abort();
    }
}
