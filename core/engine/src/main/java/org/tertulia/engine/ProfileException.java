package org.tertulia.engine;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;

/** The profile cannot be opened. Nothing in it was changed; {@link #failure()} says to a person what is wrong. */
public final class ProfileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;
    private final boolean inUse;

    ProfileException(Failure failure, boolean inUse, @Nullable Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
        this.inUse = inUse;
    }

    public Failure failure() {
        return failure;
    }

    /** Whether another process has the profile open: then hand it what is to be done instead of opening it. */
    public boolean inUse() {
        return inUse;
    }
}
