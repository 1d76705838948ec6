package org.tertulia.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.tertulia.model.AccountId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.Network;

/** What a login is for: an account to be made, or one to be put right. Safe for any thread; nothing blocks. */
interface LoginGoal {

    /** Where it begins; the keyring may ask the person: as long as that takes. */
    CompletionStage<Outcome<Beginning>> begin();

    /** Keeps what the login has come to; a failure is shown at its last form. */
    CompletionStage<Outcome<AccountId>> reach(AccountDraft draft);

    /** @param kept the password of the known account's proxy, if it has one */
    record Beginning(Network network, Optional<KnownAccount> known, Optional<Secret> kept) {

        /** What the keyring has for this proxy: another proxy, or another user of it, does not get to see it. */
        Optional<Secret> proxyPassword(Map<String, String> settings) {
            return known.filter(before -> sameProxy(before.settings(), settings))
                    .flatMap(_ -> kept);
        }
    }

    static boolean sameProxy(Map<String, String> before, Map<String, String> now) {
        return Stream.of(AccountSettings.PROXY, AccountSettings.PROXY_USER)
                .allMatch(key -> before.getOrDefault(key, "").equals(now.getOrDefault(key, "")));
    }
}
