package org.tertulia.store;

/**
 * A token and where it stands in the text that it was made of, in UTF-16 units.
 *
 * @param start the end of its first character; only of a dense script another place than {@code to}
 */
record Token(String text, Kind kind, int from, int start, int to) {

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
}
