package org.tertulia.irc;

import java.util.Map;
import java.util.Optional;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;

/**
 * As whom we sign in.
 *
 * @param nick what we want to be called
 * @param account services know us by
 * @param password of the account, when it has one
 * @param identity how we prove it
 * @param strict whether another nick than this will not do
 */
record Terms(String nick, String account, Optional<Secret> password, Identity identity, boolean strict) {

    /** How an account is proved; stored with it, so that it can never silently become less. */
    enum Identity {
        /** Nobody vouches for the nick. */
        NONE,
        /** SASL where the server offers it, NickServ where not: a first sign-in. */
        ANY,
        SASL,
        NICKSERV
    }

    static final String IDENTITY = "irc.identity";
    static final String ACCOUNT = "irc.account";
    static final String NICK = "irc.nick";
    static final String PLAIN = "irc.plain";
    static final String RATE = "irc.rate";

    static Terms of(Address self, Map<String, String> settings, Optional<Secret> password) {
        String nick = settings.getOrDefault(NICK, Addresses.name(self));
        Identity identity = Identity.valueOf(settings.getOrDefault(IDENTITY, Identity.NONE.name()));
        return new Terms(nick, settings.getOrDefault(ACCOUNT, nick), password, identity, false);
    }

    /** The password, or empty when nobody vouches for the nick. */
    String secret() {
        return identity == Identity.NONE ? "" : password.map(Secret::reveal).orElse("");
    }

    static double rate(Map<String, String> settings) {
        String given = settings.getOrDefault(RATE, "").strip();
        return given.isEmpty() ? 2 : Math.clamp(Double.parseDouble(given), 0.2, 1000);
    }

    static boolean plain(Map<String, String> settings) {
        return Boolean.parseBoolean(settings.getOrDefault(PLAIN, "false"));
    }

    static int port(Map<String, String> settings) {
        String given = settings.getOrDefault(AccountSettings.PORT, "").strip();
        if (!given.isEmpty()) return Integer.parseInt(given);
        return plain(settings) ? 6667 : 6697;
    }
}
