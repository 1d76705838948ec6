package org.tertulia.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What somebody typed to search, understood: words that all must occur, "in quotes" a phrase, and the last word may be
 * unfinished unless a space follows it.
 */
record SearchWords(List<Phrase> phrases) {

    /** More would not narrow anything down, and cost. */
    private static final int MOST = 16;

    private static final int SHORTEST_PREFIX = 2;

    SearchWords {
        phrases = List.copyOf(phrases);
    }

    static SearchWords parse(String typed) {
        List<Phrase> phrases = new ArrayList<>();
        for (int at = 0; at < typed.length() && phrases.size() < MOST; ) {
            int c = typed.codePointAt(at);
            int end;
            if (quote(c)) {
                end = endOfQuote(typed, at + 1);
                add(typed.substring(at + 1, end), end == typed.length(), phrases);
                end++;
            } else if (space(c)) {
                end = at + 1;
            } else {
                end = endOfWord(typed, at);
                add(typed.substring(at, end), end == typed.length(), phrases);
            }
            at = end;
        }
        return new SearchWords(phrases);
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** As FTS5 reads it; the filters are tokens of {@link IndexTokens}. */
    String expression(List<String> filters) {
        return joined(Phrase::expression, filters);
    }

    /** Whether {@link #wider} is worth while. */
    boolean costly() {
        return phrases.stream().anyMatch(Phrase::costly);
    }

    /** Finds all that {@link #expression} finds, some more, and sooner; {@link #occurIn} tells them apart. */
    String wider(List<String> filters) {
        return joined(Phrase::wider, filters);
    }

    boolean occurIn(String body) {
        List<Token> tokens = new ArrayList<>();
        Tokeniser.scan(body, tokens::add);
        return phrases.stream().allMatch(phrase -> phrase.occursIn(tokens));
    }

    private String joined(Function<Phrase, String> form, List<String> filters) {
        List<String> all = new ArrayList<>();
        for (Phrase phrase : phrases) all.add(form.apply(phrase));
        for (String filter : filters) all.add('"' + filter + '"');
        return String.join(" AND ", all);
    }

    private static void add(String typed, boolean unfinished, List<Phrase> phrases) {
        List<Token> tokens = new ArrayList<>();
        Tokeniser.scan(typed, tokens::add);
        if (tokens.isEmpty()) return;
        Token last = tokens.getLast();
        boolean prefix = switch (last.kind()) {
            case WORD ->
                unfinished
                        && last.to() == typed.length()
                        && last.text().codePointCount(0, last.text().length()) >= SHORTEST_PREFIX;
            case LAST -> !afterPair(tokens);
            case SYMBOL, PAIR -> false;
        };
        // the end of a run is a token in the text only where the run ends there too
        if (last.kind() == Token.Kind.LAST && afterPair(tokens)) tokens.removeLast();
        phrases.add(new Phrase(tokens.stream().map(Token::text).toList(), prefix));
    }

    private static boolean afterPair(List<Token> tokens) {
        return tokens.size() > 1 && tokens.get(tokens.size() - 2).kind() == Token.Kind.PAIR;
    }

    private static int endOfQuote(String typed, int from) {
        int at = from;
        while (at < typed.length() && !quote(typed.charAt(at))) at++;
        return at;
    }

    private static int endOfWord(String typed, int from) {
        int at = from;
        while (at < typed.length() && !space(typed.charAt(at)) && !quote(typed.charAt(at))) at++;
        return at;
    }

    private static boolean quote(int c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '「' || c == '」';
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
