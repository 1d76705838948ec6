// breaks org.tertulia.app.WhoMayUseWhomTest#theNetworkContractUsesOnlyTheModel
package org.tertulia.network.planted;

import org.tertulia.client.Messenger;

public final class NetworkUsesClient {
    public Messenger planted;
}
