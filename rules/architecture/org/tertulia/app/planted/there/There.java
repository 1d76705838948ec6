// breaks org.tertulia.app.WhoMayUseWhomTest#packagesHaveNoCycles
package org.tertulia.app.planted.there;

import org.tertulia.app.planted.here.Here;

public final class There {
    public Here planted;
}
