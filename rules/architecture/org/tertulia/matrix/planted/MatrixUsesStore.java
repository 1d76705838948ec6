// breaks org.tertulia.app.WhoMayUseWhomTest#matrixUsesOnlyTheApi
package org.tertulia.matrix.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class MatrixUsesStore {
    public StoreUsesClient planted;
}
