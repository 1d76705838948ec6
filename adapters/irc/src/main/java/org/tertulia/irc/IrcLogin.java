package org.tertulia.irc;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.irc.Registration.Registered;
import org.tertulia.irc.Terms.Identity;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Option;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.GuidedLogin;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.LoginContext;
import org.tertulia.network.Seal;

/**
 * The way to an account: sign in, register a nick with NickServ, or just a nick; or only in again, the way that the
 * account came. Done only when it has worked.
 */
final class IrcLogin extends GuidedLogin {

    private static final int GOODBYE_MILLIS = 2000;

    /** The three ways in. */
    enum Way {
        SIGN_IN("sign-in"),
        REGISTER("register"),
        GUEST("guest");

        final String key;

        Way(String key) {
            this.key = key;
        }

        static Way of(String key) {
            for (Way way : values()) if (way.key.equals(key)) return way;
            return SIGN_IN;
        }
    }

    private Way way = Way.SIGN_IN;
    private boolean registered;
    private volatile @Nullable Link link;

    IrcLogin(LoginContext context) {
        super(context, "irc");
    }

    @Override
    protected LoginStep.Choice ways() {
        return new LoginStep.Choice(
                "login.start",
                "IRC",
                "Do you have an account already?",
                Map.of(),
                List.of(
                        new Option(Way.SIGN_IN.key, "Sign in"),
                        new Option(Way.REGISTER.key, "Create an account"),
                        new Option(Way.GUEST.key, "Just a nick, without an account")));
    }

    @Override
    protected void choose(String chosen) {
        way = Way.of(chosen);
    }

    @Override
    protected Map<String, String> knows(KnownAccount known) {
        Map<String, String> filled = new LinkedHashMap<>(known.settings());
        String nick = filled.getOrDefault(Terms.NICK, Addresses.name(known.address()));
        boolean guest = Identity.NONE.name().equals(filled.getOrDefault(Terms.IDENTITY, Identity.NONE.name()));
        way = guest ? Way.GUEST : Way.SIGN_IN;
        filled.put(ADDRESS, nick + "@" + Addresses.of(known.address()).network());
        return filled;
    }

    @Override
    protected LoginStep.Form form() {
        return LoginForms.credentials(way, values());
    }

    @Override
    protected Outcome<Address> address(String typed) {
        Outcome<Address> address = Addresses.typed(typed);
        return address instanceof Outcome.Done<Address>(var self) && Addresses.channel(self)
                ? Outcome.failed(Failure.Kind.REJECTED, "This is a channel, not a nick")
                : address;
    }

    @Override
    protected boolean needsPassword() {
        return way != Way.GUEST;
    }

    /** The nick in the spelling that was typed. */
    private String nick() {
        String typed = values().getOrDefault(ADDRESS, "").strip();
        return typed.substring(0, typed.lastIndexOf('@'));
    }

    @Override
    protected LoginStep enter(Address self) throws IOException {
        if (way == Way.REGISTER && !registered) {
            visit(self, new Terms(nick(), nick(), Optional.empty(), Identity.NONE, true));
            registered = true;
        }
        Registered proved = visit(self, terms());
        Map<String, String> settings = ownSettings();
        settings.put(Terms.IDENTITY, proved.identity().name());
        settings.put(Terms.NICK, nick());
        Map<String, Secret> kept = new HashMap<>(
                way == Way.GUEST
                        ? secrets(AccountSettings.PROXY_PASSWORD)
                        : secrets(AccountSettings.PASSWORD, AccountSettings.PROXY_PASSWORD));
        kept.put(AccountSettings.STATE_KEY, Seal.newKey());
        return done(new AccountDraft(self, settings, kept));
    }

    private Terms terms() {
        boolean guest = way == Way.GUEST;
        String account = values().getOrDefault(Terms.ACCOUNT, "").strip();
        return new Terms(
                nick(),
                account.isEmpty() ? nick() : account,
                guest ? Optional.empty() : secret(AccountSettings.PASSWORD),
                guest ? Identity.NONE : Identity.ANY,
                // who comes in again may hold the nick still
                guest && context().known().isEmpty());
    }

    private Map<String, String> ownSettings() {
        return settings(Terms.ACCOUNT, Terms.PLAIN, Terms.RATE);
    }

    /** Connects, is greeted, registers where that is what for, and leaves so that the nick is free again. */
    private Registered visit(Address self, Terms terms) throws IOException {
        Map<String, String> settings = ownSettings();
        Link dialled =
                new Link(context().path(settings), settings, Addresses.of(self).network());
        link = dialled;
        try (Wire wire = dialled.open()) {
            Registration registration = new Registration(wire, terms);
            Registered result = registration.run();
            if (way == Way.REGISTER && !registered) {
                String mail = values().getOrDefault(LoginForms.MAIL, "").strip();
                registration
                        .services()
                        .register(secret(AccountSettings.PASSWORD).orElseThrow().reveal(), mail);
            }
            leave(wire);
            return result;
        }
    }

    private static void leave(Wire wire) {
        try {
            wire.patience(GOODBYE_MILLIS);
            wire.write("QUIT");
            while (wire.read() != null) {}
        } catch (IOException e) {
            // gone is gone
        }
    }

    @Override
    protected Failure failure(Exception e) {
        return Failures.of(e);
    }

    @Override
    protected void hangUp() {
        Link open = link;
        if (open != null) open.abort();
    }
}
