// breaks StringSplitter
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksStringSplitter {
    public String run(String text) {
        String[] parts = text.split("foo");
        return parts[0];
    }
}
