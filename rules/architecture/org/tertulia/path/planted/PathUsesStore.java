// breaks org.tertulia.app.WhoMayUseWhomTest#networkPathsUseOnlyTheApi
package org.tertulia.path.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class PathUsesStore {
    public StoreUsesClient planted;
}
