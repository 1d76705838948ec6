// breaks ReferenceEquality
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksReferenceEquality {
    public boolean run(java.util.Optional<String> one, java.util.Optional<String> two) {
        return one == two;
    }
}
