// breaks org.tertulia.app.HouseRulesTest#everyPackageIsNullMarked
package org.tertulia.app.unmarked;

public final class Unmarked {}
