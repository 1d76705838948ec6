// breaks InfiniteRecursion
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksInfiniteRecursion {
    public void run() {
        run();
    }
}
