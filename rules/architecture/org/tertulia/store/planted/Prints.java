// breaks org.tertulia.app.HouseRulesTest#nothingPrints
package org.tertulia.store.planted;

public final class Prints {
    public void run() {
        System.out.println("planted");
    }
}
