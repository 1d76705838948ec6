package org.tertulia.swing.theme;

import java.util.function.BooleanSupplier;

/** What the person chose; {@link #SYSTEM} follows the desktop. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** @param systemIsDark asked only for {@link #SYSTEM}, on the calling thread; must not block */
    public boolean isDark(BooleanSupplier systemIsDark) {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> systemIsDark.getAsBoolean();
        };
    }
}
