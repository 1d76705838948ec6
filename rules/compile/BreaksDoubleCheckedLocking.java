// breaks DoubleCheckedLocking
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksDoubleCheckedLocking {
    private @org.jspecify.annotations.Nullable Object planted;

    public void run() {
        if (planted == null) {
            synchronized (this) {
                if (planted == null) {
                    planted = new Object();
                }
            }
        }
    }
}
