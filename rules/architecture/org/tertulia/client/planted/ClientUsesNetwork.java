// breaks org.tertulia.app.WhoMayUseWhomTest#theClientContractUsesOnlyTheModel
package org.tertulia.client.planted;

import org.tertulia.network.Network;

public final class ClientUsesNetwork {
    public Network planted;
}
