// breaks JavaTimeDefaultTimeZone
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksJavaTimeDefaultTimeZone {
    public java.time.LocalDate run() {
        return java.time.LocalDate.now();
    }
}
