// breaks org.tertulia.app.WhoMayUseWhomTest#onlyTheStoreKnowsSql
package org.tertulia.engine.planted;

import java.sql.Connection;

public final class EngineKnowsSql {
    public Connection planted;
}
