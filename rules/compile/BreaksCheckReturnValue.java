// breaks CheckReturnValue
package planted;

import org.jspecify.annotations.NullMarked;
import com.google.errorprone.annotations.CheckReturnValue;

@NullMarked
public final class BreaksCheckReturnValue {
    @CheckReturnValue
    public int sum() {
        return 1;
    }

    public void run() {
        sum();
    }
}
