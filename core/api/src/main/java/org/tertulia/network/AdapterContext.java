package org.tertulia.network;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;

/** What the core lends to a session. Safe for any thread. */
public interface AdapterContext {

    AccountId account();

    /** Our own address, bare. */
    Address address();

    /** As {@link AccountDraft#settings()} left them. */
    Map<String, String> settings();

    /** From the keyring, fetched before the session was opened; does not block. */
    Optional<Secret> secret(String name);

    LentState state();

    EventSink sink();

    NetworkPath path();

    /** The only clock to use, so that tests can move it. */
    InstantSource clock();
}
