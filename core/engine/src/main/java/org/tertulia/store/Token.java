package org.tertulia.store;

/**
 * A token and where it stands in the text that it was made of, in UTF-16 units. What is no word is kept as characters:
 * in a dense script there is a token for each of them.
 *
 * @param word of a WORD, else empty
 * @param first the first character of what is no word
 * @param second of a PAIR, else {@link #NONE}
 * @param start the end of its first character; only of a dense script another place than {@code to}
 */
record Token(Kind kind, String word, int first, int second, int from, int start, int to) {

    static final int NONE = -1;

    enum Kind {
        WORD,
        SYMBOL,
        /** Two neighbours of a script that writes no spaces. */
        PAIR,
        /** The last character of a run of such. */
        LAST;

        boolean dense() {
            return this == PAIR || this == LAST;
        }
    }

    static Token word(String word, int from, int to) {
        return new Token(Kind.WORD, word, NONE, NONE, from, to, to);
    }

    static Token single(Kind kind, int character, int from, int to) {
        return new Token(kind, "", character, NONE, from, to, to);
    }

    String text() {
        if (kind == Kind.WORD) return word;
        String text = Character.toString(first);
        return second == NONE ? text : text + Character.toString(second);
    }

    /** Whether this is the token {@code text}, or begins so. */
    boolean is(String text, boolean prefix) {
        if (kind == Kind.WORD) return prefix ? word.startsWith(text) : word.equals(text);
        if (text.codePointAt(0) != first) return false;
        int width = Character.charCount(first);
        if (text.length() == width) return second == NONE || prefix;
        return second != NONE
                && text.codePointAt(width) == second
                && text.length() == width + Character.charCount(second);
    }
}
