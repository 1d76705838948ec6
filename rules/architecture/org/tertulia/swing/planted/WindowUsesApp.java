// breaks org.tertulia.app.WhoMayUseWhomTest#nobodyUsesTheApp
package org.tertulia.swing.planted;

import org.tertulia.app.planted.AppKnowsSmack;

public final class WindowUsesApp {
    public AppKnowsSmack planted;
}
