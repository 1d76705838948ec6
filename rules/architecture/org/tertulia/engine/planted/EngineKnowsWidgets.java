// breaks org.tertulia.app.WhoMayUseWhomTest#onlyTheWindowKnowsWidgets
package org.tertulia.engine.planted;

import javax.swing.JLabel;

public final class EngineKnowsWidgets {
    public JLabel planted;
}
