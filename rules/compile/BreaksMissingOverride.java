// breaks MissingOverride
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksMissingOverride {
    public String toString() {
        return "planted";
    }
}
