// breaks OperatorPrecedence
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksOperatorPrecedence {
    public boolean run(boolean a, boolean b, boolean c) {
        return a || b && c;
    }
}
