package org.tertulia.swing.view;

import org.tertulia.model.Identity;
import org.tertulia.swing.theme.Messages;

/** What somebody's name is worth, in words. */
final class IdentityWords {

    private IdentityWords() {}

    /** A sentence, or nothing where nothing is told. */
    static String sentence(Identity identity) {
        return of("identity.", identity);
    }

    /** A few words for a list. */
    static String few(Identity identity) {
        return of("identity.member.", identity);
    }

    private static String of(String key, Identity identity) {
        return switch (identity.kind()) {
            case UNTOLD -> "";
            case ACCOUNT -> Messages.text(key + "ACCOUNT", identity.account());
            case NOBODY -> Messages.text(key + "NOBODY");
        };
    }
}
