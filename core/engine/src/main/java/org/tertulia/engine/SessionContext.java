package org.tertulia.engine;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkPath;

/** What one session is lent. */
record SessionContext(
        AccountId account,
        Address address,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        LentState state,
        EventSink sink,
        NetworkPath path,
        InstantSource clock)
        implements AdapterContext {

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }
}
