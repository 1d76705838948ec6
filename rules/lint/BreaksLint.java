// breaks -Xlint with -Werror
package planted;

import java.util.List;

public final class BreaksLint {
    public List planted;
}
