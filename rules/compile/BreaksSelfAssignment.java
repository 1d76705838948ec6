// breaks SelfAssignment
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksSelfAssignment {
    private int planted;

    public void run() {
        this.planted = this.planted;
    }
}
