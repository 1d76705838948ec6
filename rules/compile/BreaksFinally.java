// breaks Finally
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksFinally {
    public int run(Runnable work) {
        while (true) {
            try {
                work.run();
            } finally {
                break;
            }
        }
        return 1;
    }
}
