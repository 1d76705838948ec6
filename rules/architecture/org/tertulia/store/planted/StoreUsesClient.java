// breaks org.tertulia.app.WhoMayUseWhomTest#theStoreUsesOnlyTheModel
package org.tertulia.store.planted;

import org.tertulia.client.Messenger;

public final class StoreUsesClient {
    public Messenger planted;
}
