package org.tertulia.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be so at once. */
final class Expect {

    private Expect() {}

    static void equal(@Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual))
            throw new AssertionError("Expected " + expected + ", and it is " + actual);
    }

    static void that(boolean so, String what) {
        if (!so) throw new AssertionError(what);
    }
}
