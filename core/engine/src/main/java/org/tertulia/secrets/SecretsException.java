package org.tertulia.secrets;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;

/** The keyring or the encrypted file cannot do what was asked. Its message is fit for a person and tells no secret. */
public final class SecretsException extends Exception {

    private static final long serialVersionUID = 1;

    private final Failure.Kind kind;

    private SecretsException(Failure.Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The keyring or the file is locked, missing or broken. */
    static SecretsException keyring(String message) {
        return new SecretsException(Failure.Kind.KEYRING, message, null);
    }

    static SecretsException keyring(String message, Throwable cause) {
        return new SecretsException(Failure.Kind.KEYRING, message, cause);
    }

    static SecretsException wrongPassphrase() {
        return new SecretsException(Failure.Kind.WRONG_CREDENTIALS, "The passphrase is wrong.", null);
    }

    /** KEYRING, or WRONG_CREDENTIALS for a wrong passphrase. */
    public Failure failure() {
        return Failure.of(kind, String.valueOf(getMessage()));
    }
}
