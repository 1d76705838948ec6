// breaks CatchAndPrintStackTrace
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksCatchAndPrintStackTrace {
    public void run(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
            e.printStackTrace();
        }
    }
}
