// breaks ReturnValueIgnored
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksReturnValueIgnored {
    public void run(String text) {
        text.trim();
    }
}
