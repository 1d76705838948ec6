// breaks ThreadPriorityCheck
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksThreadPriorityCheck {
    public void run() {
        Thread.yield();
    }
}
