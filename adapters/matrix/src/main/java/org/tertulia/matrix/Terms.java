package org.tertulia.matrix;

import java.util.Map;
import okhttp3.HttpUrl;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;

/**
 * What an account's login has come to.
 *
 * @param user our id
 * @param device the device that we are
 * @param base where the server answers
 */
record Terms(String user, String device, HttpUrl base, Secret token, Secret stateKey) {

    /** Settings. */
    static final String DEVICE = "matrix.device";

    static final String BASE = "matrix.base";
    static final String PLAIN = "matrix.plain";

    /** A secret. */
    static final String TOKEN = "token";

    /** @throws IllegalArgumentException when something is missing: the account must be signed in to again */
    static Terms of(AdapterContext context) {
        Map<String, String> settings = context.settings();
        HttpUrl base = HttpUrl.parse(settings.getOrDefault(BASE, ""));
        String device = settings.getOrDefault(DEVICE, "");
        Secret token = context.secret(TOKEN).orElse(null);
        Secret key = context.secret(AccountSettings.STATE_KEY).orElse(null);
        if (base == null || device.isEmpty() || token == null || key == null) {
            throw new IllegalArgumentException("Sign in again: this device's keys are not in the keyring any more");
        }
        return new Terms(context.address().value(), device, base, token, key);
    }

    String server() {
        return Mxids.server(user);
    }
}
