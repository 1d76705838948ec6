package org.tertulia.store;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What stands in the index for a message: its tokens, then beginnings of its words ({@code _re}, {@code _reb} for
 * rebelde), then where it belongs, so that a filter is a token as well. Text never makes an underscore.
 */
final class IndexTokens {

    private static final int[] BEGINNINGS = {2, 3};

    private IndexTokens() {}

    static String of(String body, long conversation, long sender, long account) {
        StringBuilder tokens = new StringBuilder(2 * body.length() + 64);
        Set<String> beginnings = new LinkedHashSet<>();
        Tokeniser.scan(body, token -> {
            tokens.append(token.text()).append(' ');
            if (token.kind() == Token.Kind.WORD) addBeginnings(token.text(), beginnings);
            return true;
        });
        for (String beginning : beginnings) tokens.append(beginning).append(' ');
        return tokens.append(conversation(conversation))
                .append(' ')
                .append(sender(sender))
                .append(' ')
                .append(account(account))
                .toString();
    }

    /** The token of longer words that begin so, where there is one. */
    static boolean hasBeginning(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters >= BEGINNINGS[0] && letters <= BEGINNINGS[BEGINNINGS.length - 1];
    }

    static String beginning(String start) {
        return "_" + start;
    }

    static String conversation(long id) {
        return "c_" + id;
    }

    static String sender(long id) {
        return "s_" + id;
    }

    static String account(long id) {
        return "n_" + id;
    }

    private static void addBeginnings(String word, Set<String> beginnings) {
        int letters = word.codePointCount(0, word.length());
        for (int length : BEGINNINGS) {
            if (letters > length) beginnings.add(beginning(word.substring(0, word.offsetByCodePoints(0, length))));
        }
    }
}
