// breaks org.tertulia.app.WhoMayUseWhomTest#packagesHaveNoCycles
package org.tertulia.app.planted.here;

import org.tertulia.app.planted.there.There;

public final class Here {
    public There planted;
}
