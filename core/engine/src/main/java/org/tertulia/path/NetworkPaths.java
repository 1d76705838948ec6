package org.tertulia.path;

import java.util.Map;
import java.util.Optional;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkPath;

/** Makes the ways to the network. Safe for any thread; does not block. */
public interface NetworkPaths {

    /**
     * @param settings an account's: {@link AccountSettings#PROXY}, {@link AccountSettings#PROXY_USER} and
     *     {@link AccountSettings#PIN} are read; a blank value counts as absent
     * @param proxyPassword the secret {@link AccountSettings#PROXY_PASSWORD}
     * @throws IllegalArgumentException when a setting cannot be understood; the message is fit for a person and says
     *     which and how it should be
     */
    NetworkPath path(Map<String, String> settings, Optional<Secret> proxyPassword);
}
