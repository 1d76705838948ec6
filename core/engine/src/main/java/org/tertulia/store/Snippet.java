package org.tertulia.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a body around the first match, on one line, and where in it the matches are. */
record Snippet(String text, List<TextRange> matches) {

    private static final int WIDTH = 160;
    private static final int BEFORE = 48;
    private static final String MORE = "…";

    static Snippet of(String body, SearchWords words) {
        List<TextRange> found = merge(find(body, words.phrases()));
        int first = found.isEmpty() ? 0 : found.getFirst().from();
        int from = body.length() <= WIDTH || first <= BEFORE ? 0 : wordStart(body, first - BEFORE, first);
        int to = body.length() - from <= WIDTH ? body.length() : whole(body, from + WIDTH);
        String lead = from > 0 ? MORE : "";
        String text = lead + oneLine(body.substring(from, to)) + (to < body.length() ? MORE : "");
        List<TextRange> matches = new ArrayList<>();
        for (TextRange range : found) {
            if (range.from() >= to) break;
            int shift = lead.length() - from;
            matches.add(new TextRange(range.from() + shift, Math.min(range.to(), to) + shift));
        }
        return new Snippet(text, List.copyOf(matches));
    }

    /** Reads no further than the snippet can reach. */
    private static List<TextRange> find(String body, List<Phrase> phrases) {
        List<Token> tokens = new ArrayList<>();
        List<TextRange> found = new ArrayList<>();
        boolean alone = phrases.stream().allMatch(phrase -> phrase.tokens().size() == 1);
        Tokeniser.scan(body, token -> {
            if (alone) tokens.clear();
            tokens.add(token);
            for (int i = 0; i < phrases.size(); i++) {
                Phrase phrase = phrases.get(i);
                int at = tokens.size() - phrase.tokens().size();
                if (at >= 0 && phrase.matches(tokens, at)) {
                    found.add(new TextRange(tokens.get(at).from(), phrase.end(tokens, at)));
                }
            }
            return found.isEmpty() || token.from() < found.getFirst().from() + WIDTH;
        });
        return found;
    }

    private static List<TextRange> merge(List<TextRange> found) {
        found.sort(Comparator.comparingInt(TextRange::from));
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : found) {
            if (!merged.isEmpty() && range.from() < merged.getLast().to()) {
                TextRange last = merged.removeLast();
                merged.add(new TextRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static int wordStart(String body, int from, int latest) {
        for (int at = from; at < latest; at++) if (Character.isWhitespace(body.charAt(at - 1))) return at;
        return whole(body, from);
    }

    /** Not between the halves of a character, nor before a mark. */
    private static int whole(String body, int at) {
        int place = at;
        while (place < body.length() && inside(body, place)) place++;
        return place;
    }

    private static boolean inside(String body, int at) {
        return Character.isLowSurrogate(body.charAt(at))
                || Character.getType(body.codePointAt(at)) == Character.NON_SPACING_MARK
                || body.charAt(at) == 0x200D
                || body.charAt(at - 1) == 0x200D;
    }

    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
            }
        }
        return text;
    }
}
