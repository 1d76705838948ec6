package org.tertulia.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringTokenizer;

/** The words of one language, the common ones first; spoken as often as people do: the n-th about 1/n as often. */
final class Vocabulary {

    private static final int SIZE = 20_000;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int IDEOGRAPHS = 3_000;

    private final Language language;
    private final List<String> words;

    Vocabulary(Language language, Random random) {
        this.language = language;
        Set<String> all = new LinkedHashSet<>(split(language.common));
        List<String> syllables = split(language.syllables);
        while (all.size() < SIZE) all.add(syllables.isEmpty() ? ideographs(random) : spelled(syllables, random));
        words = new ArrayList<>(all);
    }

    /** About so many UTF-16 units. */
    String sentence(int length, Random random) {
        StringBuilder sentence = new StringBuilder(length + 16);
        while (sentence.length() < length) {
            if (!sentence.isEmpty()) sentence.append(language.space);
            sentence.append(word(random));
        }
        return sentence.append(language == Language.CHINESE || language == Language.JAPANESE ? "。" : ".")
                .toString();
    }

    String word(Random random) {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
    }

    private static String spelled(List<String> syllables, Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i >= 0; i--) word.append(syllables.get(random.nextInt(syllables.size())));
        return word.toString();
    }

    private static String ideographs(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(IDEOGRAPHS));
            word.appendCodePoint(FIRST_IDEOGRAPH + rank * 6);
        }
        return word.toString();
    }

    private static List<String> split(String words) {
        List<String> all = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(words);
        while (tokens.hasMoreTokens()) all.add(tokens.nextToken());
        return all;
    }
}
