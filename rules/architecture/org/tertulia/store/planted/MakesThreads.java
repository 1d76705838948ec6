// breaks org.tertulia.app.HouseRulesTest#threadsAreMadeWhereTheyAreOwned
// expects Thread.<init>
// expects Thread.ofVirtual
// expects Executors.newCachedThreadPool
// expects Timer.<init>
// expects CompletableFuture.runAsync
package org.tertulia.store.planted;

import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public final class MakesThreads {
    public void run() {
        new Thread("planted");
        Thread.ofVirtual();
        Executors.newCachedThreadPool();
        new Timer();
        CompletableFuture.runAsync(this::run);
    }
}
