// breaks org.tertulia.app.WhoMayUseWhomTest#theApiNeedsOnlyTheJdk
package org.tertulia.client.planted;

import com.fasterxml.jackson.databind.ObjectMapper;

public final class ClientUsesJackson {
    public ObjectMapper planted;
}
