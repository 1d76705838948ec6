// breaks org.tertulia.app.WhoMayUseWhomTest#theSocketUsesOnlyTheApi
package org.tertulia.remote.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class RemoteUsesStore {
    public StoreUsesClient planted;
}
