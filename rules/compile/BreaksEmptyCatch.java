// breaks EmptyCatch
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksEmptyCatch {
    public void run(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
        }
    }
}
