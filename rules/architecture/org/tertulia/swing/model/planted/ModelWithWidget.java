// breaks org.tertulia.app.HouseRulesTest#viewModelsHaveNoWidgets
package org.tertulia.swing.model.planted;

import javax.swing.JLabel;

public final class ModelWithWidget {
    public JLabel planted;
}
