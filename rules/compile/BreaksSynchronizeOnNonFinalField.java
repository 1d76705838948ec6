// breaks SynchronizeOnNonFinalField
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksSynchronizeOnNonFinalField {
    private Object lock = new Object();

    public void run() {
        synchronized (lock) {
            lock = new Object();
        }
    }
}
