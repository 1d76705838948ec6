package org.tertulia.irc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Identity;
import org.tertulia.network.NetworkEvent;

/**
 * Who is behind a nick, as far as the server tells: by account-tag, account-notify and extended-join (IRCv3), by WHO with
 * fields (WHOX), by WHOIS. What is known of members goes with their channel; here it is told of people whom we talk with.
 * On the thread that reads, except {@link #ask}.
 */
final class Identities {

    /** Answers to {@link #ask} and to {@link #askMembers} carry these. */
    private static final String ONE = "742";

    private static final String MEMBERS = "743";
    private static final int MOST_TOLD = 2000;
    /** Larger channels are not asked about: their members are known when they speak. */
    private static final int MOST_MEMBERS = 1000;

    private final Connection connection;
    /** What was told last, by nick as the server folds it; of strangers only the last few. Guarded by itself. */
    private final Map<String, Identity> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Identity> eldest) {
            return size() > MOST_TOLD;
        }
    };

    Identities(Connection connection) {
        this.connection = connection;
    }

    /** Whom a line is from, or {@code null} when the server does not tell with every line. */
    @Nullable
    Identity of(Line line) {
        if (!connection.features.has("account-tag") || service(line)) return null;
        String account = line.tag("account");
        return account == null ? Identity.NOBODY : account(account);
    }

    /** Services sign in nowhere, and nobody else can have their host. */
    private static boolean service(Line line) {
        String host = line.source().substring(line.source().lastIndexOf('@') + 1);
        return host.toLowerCase(Locale.ROOT).startsWith("services.") || host.equalsIgnoreCase("services");
    }

    /** As ACCOUNT and JOIN write it ({@code *}), and WHO ({@code 0}). */
    static Identity account(String name) {
        String clean = Formatting.line(name);
        return clean.isEmpty() || clean.equals("*") || clean.equals("0") ? Identity.NOBODY : Identity.of(clean);
    }

    /** Somebody talks with us, or we with them. */
    void tell(String nick, Identity identity) {
        synchronized (told) {
            Identity before = told.put(connection.features.fold(nick), identity);
            if (identity.equals(before)) return;
        }
        connection.emit(new NetworkEvent.IdentityTold(connection.addresses.address(nick), identity));
    }

    /** It is of interest when it is somebody whom we have told of, or a contact. */
    void changed(String nick, Identity identity) {
        if (known(nick) || connection.contacts.has(connection.addresses.address(nick))) tell(nick, identity);
    }

    /** Nobody has the nick any more: the next to have it may be anybody. */
    void free(String nick) {
        if (!known(nick)) return;
        synchronized (told) {
            told.remove(connection.features.fold(nick));
        }
        connection.emit(new NetworkEvent.IdentityTold(connection.addresses.address(nick), Identity.UNTOLD));
    }

    private boolean known(String nick) {
        synchronized (told) {
            return told.containsKey(connection.features.fold(nick));
        }
    }

    // ---- asking

    /** We write to somebody. From any thread. */
    void ask(String nick) {
        boolean mask = nick.indexOf('*') >= 0 || nick.indexOf('?') >= 0;
        boolean can = connection.features.supports("WHOX") && !connection.features.channel(nick) && !mask;
        if (!can || known(nick)) return;
        synchronized (told) {
            told.put(connection.features.fold(nick), Identity.UNTOLD);
        }
        connection.command("WHO " + nick + " %tna," + ONE);
    }

    /** We have come into a channel: who is signed in, and who is away. */
    void askMembers(Channel channel) {
        if (channel.members().size() > MOST_MEMBERS) return;
        boolean fields = connection.features.supports("WHOX");
        connection.command("WHO " + channel.name + (fields ? " %tcnfa," + MEMBERS : ""));
    }

    /** RPL_WHOSPCRPL: our nick, the token, what was asked for. @return who it is about, when it is about a member */
    @Nullable
    Seen answered(Line line) {
        if (line.param(1).equals(ONE) && line.params().size() == 4) {
            tell(line.param(2), account(line.param(3)));
            return null;
        }
        if (!line.param(1).equals(MEMBERS) || line.params().size() != 6) return null;
        return new Seen(line.param(2), line.param(3), line.param(4).startsWith("G"), account(line.param(5)));
    }

    /** @param identity {@code null} when it was not told */
    record Seen(
            String channel,
            String nick,
            boolean away,
            @Nullable Identity identity) {}
}
