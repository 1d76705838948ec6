// breaks org.tertulia.app.WhoMayUseWhomTest#pluginsUseOnlyTheApi
package org.tertulia.plugins.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class PluginsUseStore {
    public StoreUsesClient planted;
}
