// breaks EqualsHashCode
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksEqualsHashCode {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof BreaksEqualsHashCode;
    }
}
