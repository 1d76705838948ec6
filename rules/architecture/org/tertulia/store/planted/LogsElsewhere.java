// breaks org.tertulia.app.HouseRulesTest#logsGoThroughSystemLogger
package org.tertulia.store.planted;

import java.util.logging.Logger;

public final class LogsElsewhere {
    public Logger planted;
}
