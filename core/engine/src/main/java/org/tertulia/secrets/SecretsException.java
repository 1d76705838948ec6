package org.tertulia.secrets;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;

/** The keyring or the encrypted file cannot do what was asked. Its message is fit for a person and tells no secret. */
public final class SecretsException extends Exception {

    private static final long serialVersionUID = 1;

    private final Failure.Kind kind;
    private final String busError;

    private SecretsException(Failure.Kind kind, String message, String busError, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.busError = busError;
    }

    /** The keyring or the file is locked, missing or broken. */
    static SecretsException keyring(String message) {
        return new SecretsException(Failure.Kind.KEYRING, message, "", null);
    }

    static SecretsException keyring(String message, Throwable cause) {
        return new SecretsException(Failure.Kind.KEYRING, message, "", cause);
    }

    /** @param busError the D-Bus error's name */
    static SecretsException refused(String busError, String message) {
        return new SecretsException(Failure.Kind.KEYRING, "The keyring refuses: " + message, busError, null);
    }

    static SecretsException wrongPassphrase() {
        return new SecretsException(Failure.Kind.WRONG_CREDENTIALS, "The passphrase is wrong.", "", null);
    }

    /** KEYRING, or WRONG_CREDENTIALS for a wrong passphrase. */
    public Failure failure() {
        return Failure.of(kind, String.valueOf(getMessage()));
    }

    /** Whether the service's reason was that it does not know how: {@code org.freedesktop.DBus.Error.NotSupported}. */
    boolean saysNotSupported() {
        return busError.endsWith(".NotSupported");
    }
}
