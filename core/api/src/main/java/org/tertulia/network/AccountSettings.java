package org.tertulia.network;

/** Keys of account settings and secrets that mean the same for every network. */
public final class AccountSettings {

    /**
     * {@code socks5://host:port}, or absent. With it set, no byte and no name look-up goes elsewhere. User name and
     * password of the proxy stand under {@link #PROXY_USER} and, as a secret, {@link #PROXY_PASSWORD}.
     */
    public static final String PROXY = "proxy";

    public static final String PROXY_USER = "proxy.user";
    public static final String PROXY_PASSWORD = "proxy.password";

    /** The server to connect to instead of the one that the address names. */
    public static final String HOST = "host";

    public static final String PORT = "port";

    /**
     * SHA-256 fingerprint (as in {@code CertificateFacts.FINGERPRINT}) of the one certificate that the person decided to
     * trust for this account, or absent.
     */
    public static final String PIN = "tls.pin";

    /** The secret that signs in. */
    public static final String PASSWORD = "password";

    /**
     * The secret under which an adapter encrypts what it keeps in {@link LentState}. At a sign-in to
     * the same account the one that is there stays, as long as the keyring has it.
     */
    public static final String STATE_KEY = "state.key";

    private AccountSettings() {}
}
