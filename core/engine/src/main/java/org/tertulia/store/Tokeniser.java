package org.tertulia.store;

import java.util.function.Predicate;

/**
 * Cuts text into the tokens of the search index. Words are runs of letters and digits; scripts that write no spaces
 * become overlapping pairs ({@code ABC} is {@code AB BC C}), so that each character begins exactly one token; each
 * symbol is a token. Text and question go the same way.
 */
final class Tokeniser {

    /** To be raised with every change of the tokens: an index made by another version is made anew. */
    static final int VERSION = 1;

    /** In UTF-16 units; a longer word becomes several. */
    private static final int LONGEST_WORD = 64;

    private static final int NONE = -1;

    private final String text;
    private final Predicate<Token> sink;
    private final StringBuilder word = new StringBuilder();
    private int wordFrom;
    private int wordTo;
    private int dense = NONE;
    private int denseFrom;
    private int denseTo;
    private boolean going = true;

    private Tokeniser(String text, Predicate<Token> sink) {
        this.text = text;
        this.sink = sink;
    }

    /** @param sink takes the tokens in order; answers whether it wants more */
    static void scan(String text, Predicate<Token> sink) {
        new Tokeniser(text, sink).run();
    }

    private void run() {
        for (int at = 0; at < text.length() && going; ) {
            int c = text.codePointAt(at);
            int to = at + Character.charCount(c);
            if (to < text.length() && text.charAt(to) >= 0x300 && joins(to)) {
                to = clusterEnd(to);
                for (int unit : Characters.units(text.substring(at, to))) unit(unit, at, to);
            } else if (c < 128) {
                ascii(c, at, to);
            } else {
                for (int unit : Characters.units(c)) unit(unit, at, to);
            }
            at = to;
        }
        endWord();
        endRun();
    }

    private boolean joins(int at) {
        return Characters.joins(text.codePointAt(at));
    }

    private int clusterEnd(int from) {
        int to = from;
        while (to < text.length() && joins(to)) to += Character.charCount(text.codePointAt(to));
        return to;
    }

    private void ascii(int c, int from, int to) {
        if (Characters.between(c, 'a', 'z') || Characters.between(c, '0', '9')) {
            letter(c, from, to);
        } else if (Characters.between(c, 'A', 'Z')) {
            letter(c + 'a' - 'A', from, to);
        } else {
            endWord();
            endRun();
        }
    }

    private void unit(int unit, int from, int to) {
        int c = Characters.codePoint(unit);
        switch (Characters.kind(unit)) {
            case Characters.WORD -> letter(c, from, to);
            case Characters.DENSE -> dense(c, from, to);
            case Characters.SYMBOL -> {
                endWord();
                endRun();
                emit(new Token(Character.toString(c), Token.Kind.SYMBOL, from, to, to));
            }
            default -> {
                endWord();
                endRun();
            }
        }
    }

    private void letter(int c, int from, int to) {
        endRun();
        if (word.length() >= LONGEST_WORD) endWord();
        if (word.isEmpty()) wordFrom = from;
        word.appendCodePoint(c);
        wordTo = to;
    }

    private void dense(int c, int from, int to) {
        endWord();
        if (dense != NONE) {
            String pair = Character.toString(dense) + Character.toString(c);
            emit(new Token(pair, Token.Kind.PAIR, denseFrom, denseTo, to));
        }
        dense = c;
        denseFrom = from;
        denseTo = to;
    }

    private void endWord() {
        if (word.isEmpty()) return;
        emit(new Token(word.toString(), Token.Kind.WORD, wordFrom, wordTo, wordTo));
        word.setLength(0);
    }

    private void endRun() {
        if (dense == NONE) return;
        emit(new Token(Character.toString(dense), Token.Kind.LAST, denseFrom, denseTo, denseTo));
        dense = NONE;
    }

    private void emit(Token token) {
        if (going) going = sink.test(token);
    }
}
