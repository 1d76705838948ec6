// breaks org.tertulia.app.HouseRulesTest#namesSayWhatAThingIs
package org.tertulia.app.planted;

public final class PlantedUtils {
}
