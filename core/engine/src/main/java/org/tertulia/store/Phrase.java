package org.tertulia.store;

import java.util.List;

/**
 * Tokens that must follow each other.
 *
 * @param prefix whether the last one need only be a beginning
 */
record Phrase(List<String> tokens, boolean prefix) {

    Phrase {
        tokens = List.copyOf(tokens);
    }

    /** As the index is asked. Beginnings of two and three letters are tokens of their own, and far cheaper to find. */
    String expression() {
        String last = tokens.getLast();
        if (prefix && tokens.size() == 1 && shortBeginning()) {
            return "(\"" + last + "\" OR \"" + IndexTokens.beginning(last) + "\")";
        }
        return '"' + String.join(" ", tokens) + (prefix ? "\" *" : "\"");
    }

    /**
     * Whether finding it exactly means going through all words with a short beginning; then {@link #wider} finds some
     * messages too many, at once.
     */
    boolean costly() {
        return prefix && tokens.size() > 1 && shortBeginning();
    }

    /** Without the order of the last two. */
    String wider() {
        if (!costly()) return expression();
        String all = new Phrase(tokens.subList(0, tokens.size() - 1), false).expression();
        return all + " AND " + new Phrase(List.of(tokens.getLast()), true).expression();
    }

    boolean occursIn(List<Token> text) {
        for (int at = 0; at < text.size(); at++) if (matches(text, at)) return true;
        return false;
    }

    private boolean shortBeginning() {
        return IndexTokens.hasBeginning(tokens.getLast()) && word(tokens.getLast());
    }

    /** Whether it stands in these tokens from an index on. */
    boolean matches(List<Token> text, int at) {
        if (at + tokens.size() > text.size()) return false;
        int last = tokens.size() - 1;
        if (!text.get(at + last).is(tokens.get(last), prefix)) return false;
        for (int i = 0; i < last; i++) if (!text.get(at + i).is(tokens.get(i), false)) return false;
        return true;
    }

    /** Where a match at an index ends in the text. */
    int end(List<Token> text, int at) {
        Token end = text.get(at + tokens.size() - 1);
        boolean one = prefix && end.kind().dense();
        return one ? end.start() : end.to();
    }

    private static boolean word(String token) {
        return Characters.kind(Characters.units(token.codePointAt(0))[0]) == Characters.WORD;
    }
}
