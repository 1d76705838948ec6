// breaks WaitNotInLoop
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksWaitNotInLoop {
    public synchronized void run() throws InterruptedException {
        wait();
    }
}
