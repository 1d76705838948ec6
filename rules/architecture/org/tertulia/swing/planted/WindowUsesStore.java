// breaks org.tertulia.app.WhoMayUseWhomTest#theWindowUsesOnlyTheApi
package org.tertulia.swing.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class WindowUsesStore {
    public StoreUsesClient planted;
}
