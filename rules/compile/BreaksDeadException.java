// breaks DeadException
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksDeadException {
    public void run() {
        new IllegalStateException("planted");
    }
}
