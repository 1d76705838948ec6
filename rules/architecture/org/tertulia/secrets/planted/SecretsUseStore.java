// breaks org.tertulia.app.WhoMayUseWhomTest#secretsUseOnlyTheApi
package org.tertulia.secrets.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class SecretsUseStore {
    public StoreUsesClient planted;
}
