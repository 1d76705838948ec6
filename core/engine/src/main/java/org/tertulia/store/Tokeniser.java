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

    /** No character before this one joins the one before it. */
    private static final int FIRST_MARK = 0x300;

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
        int at = 0;
        while (at < text.length() && going) {
            int end = plainWordEnd(at);
            if (end > at) {
                plainWord(at, end);
                at = end;
            } else {
                at = character(at);
            }
        }
        endWord();
        endRun();
    }

    /** Takes the character with its marks; answers where the next one begins. */
    private int character(int at) {
        int c = text.codePointAt(at);
        int to = at + Character.charCount(c);
        if (to < text.length() && text.charAt(to) >= FIRST_MARK && joins(to)) {
            to = clusterEnd(to);
            for (int unit : Characters.units(text.substring(at, to))) unit(unit, at, to);
        } else if (c < 128) {
            ascii(c, at, to);
        } else if (Characters.plainlyDense(c)) {
            dense(c, at, to);
        } else {
            for (int unit : Characters.units(c)) unit(unit, at, to);
        }
        return to;
    }

    /** Most words need no look at their characters one by one: where one of lower-case ASCII ends, or {@code at}. */
    private int plainWordEnd(int at) {
        if (!word.isEmpty()) return at;
        int limit = Math.min(text.length(), at + LONGEST_WORD);
        int end = at;
        while (end < limit && plain(text.charAt(end))) end++;
        boolean whole = end == text.length() || (end < limit && separates(text.charAt(end)));
        return whole ? end : at;
    }

    private void plainWord(int from, int to) {
        endRun();
        emit(Token.word(text.substring(from, to), from, to));
    }

    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean separates(char c) {
        return c < 'A' && !plain(c);
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
        if (plain(c)) {
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
                emit(Token.single(Token.Kind.SYMBOL, c, from, to));
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
        if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) word.append((char) c);
        else word.appendCodePoint(c);
        wordTo = to;
    }

    private void dense(int c, int from, int to) {
        endWord();
        if (dense != NONE) {
            emit(new Token(Token.Kind.PAIR, "", dense, c, denseFrom, denseTo, to));
        }
        dense = c;
        denseFrom = from;
        denseTo = to;
    }

    private void endWord() {
        if (word.isEmpty()) return;
        emit(Token.word(word.toString(), wordFrom, wordTo));
        word.setLength(0);
    }

    private void endRun() {
        if (dense == NONE) return;
        emit(Token.single(Token.Kind.LAST, dense, denseFrom, denseTo));
        dense = NONE;
    }

    private void emit(Token token) {
        if (going) going = sink.test(token);
    }
}
