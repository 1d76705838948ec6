// breaks org.tertulia.app.WhoMayUseWhomTest#theCommandLineUsesOnlyTheApi
package org.tertulia.cli.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class CommandUsesStore {
    public StoreUsesClient planted;
}
