// breaks NullAway
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksNullAway {
    public String never() {
        return null;
    }
}
