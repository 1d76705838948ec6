// breaks org.tertulia.app.WhoMayUseWhomTest#theModelUsesOnlyItself
package org.tertulia.model.planted;

import org.tertulia.network.Network;

public final class ModelUsesNetwork {
    public Network planted;
}
