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

    static void heard(String expected, String heard) {
        if (!expected.equals(heard))
            throw new AssertionError("Expected " + shortened(expected) + " next, and heard " + shortened(heard));
    }

    /** Without the spaces and line ends between them. */
    static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
    }

    static void that(boolean so, String what) {
        if (!so) throw new AssertionError(what);
    }
}
