// breaks org.tertulia.app.WhoMayUseWhomTest#onlyTheLoaderKnowsPf4j
package org.tertulia.app.planted;

import org.pf4j.PluginManager;

public final class AppKnowsPf4j {
    public PluginManager planted;
}
