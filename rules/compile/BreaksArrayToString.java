// breaks ArrayToString
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksArrayToString {
    public String run(int[] numbers) {
        return numbers.toString();
    }
}
