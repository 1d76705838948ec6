// breaks FutureReturnValueIgnored
package planted;

import org.jspecify.annotations.NullMarked;
import java.util.concurrent.ExecutorService;

@NullMarked
public final class BreaksFutureReturnValueIgnored {
    public void run(ExecutorService pool) {
        pool.submit(() -> 1);
    }
}
