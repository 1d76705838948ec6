// breaks org.tertulia.app.HouseRulesTest#onlyTheBridgeHandsWorkToTheEventThread
// expects SwingUtilities.invokeLater
// expects EventQueue.invokeLater
package org.tertulia.swing.planted;

import java.awt.EventQueue;
import javax.swing.SwingUtilities;

public final class HandsOver {
    public void later() {
        SwingUtilities.invokeLater(this::now);
        EventQueue.invokeLater(this::now);
    }

    public void now() {}
}
