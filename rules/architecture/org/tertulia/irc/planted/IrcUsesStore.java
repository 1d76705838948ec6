// breaks org.tertulia.app.WhoMayUseWhomTest#ircUsesOnlyTheApi
package org.tertulia.irc.planted;

import org.tertulia.store.planted.StoreUsesClient;

public final class IrcUsesStore {
    public StoreUsesClient planted;
}
