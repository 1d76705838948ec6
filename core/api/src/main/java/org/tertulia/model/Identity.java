package org.tertulia.model;

/**
 * What a network says about who is behind an address that anybody can have: on IRC whoever comes first is called what they
 * like, and the server may tell whether they are signed in.
 *
 * @param account what they are signed in as; empty unless {@link Kind#ACCOUNT}
 */
public record Identity(Kind kind, String account) {

    public enum Kind {
        /** Nothing is said, or nothing needs to be: the address belongs to them. */
        UNTOLD,
        /** They have proved to the network that the account is theirs. */
        ACCOUNT,
        /** They are signed in to nothing: anybody could be behind it. */
        NOBODY
    }

    public static final Identity UNTOLD = new Identity(Kind.UNTOLD, "");
    public static final Identity NOBODY = new Identity(Kind.NOBODY, "");

    public static Identity of(String account) {
        return new Identity(Kind.ACCOUNT, account);
    }
}
