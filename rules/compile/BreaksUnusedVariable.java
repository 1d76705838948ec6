// breaks UnusedVariable
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksUnusedVariable {
    public int run() {
        int planted = 1;
        return 2;
    }
}
