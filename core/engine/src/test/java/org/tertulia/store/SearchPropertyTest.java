package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index finds is what somebody finds who reads every message, with rules that know nothing of tokens. */
final class SearchPropertyTest {

    private static final int MESSAGES = 1_500;
    private static final int QUESTIONS = 400;
    private static final List<String> SYLLABLES =
            List.of("re", "be", "lo", "ta", "men", "é", "ño", "пре", "ста", "ё", "سل", "ام", "של", "ום");
    private static final String DENSE = "東京都会議我们在国あいうアン안녕하";

    @TempDir
    Path folder;

    private final Random random = new Random(20_260_101);
    private final List<String> words = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    @Test
    void wordsPhrasesAndBeginningsAreFoundExactlyWhereTheyAre() {
        for (int i = 0; i < 120; i++) words.add(word());
        ask(this::sentence, this::wordQuestion);
    }

    @Test
    void piecesOfTextWithoutSpacesAreFoundExactlyWhereTheyAre() {
        ask(this::dense, () -> {
            String piece = pick(1 + random.nextInt(4));
            return new Asked(piece, String::contains, piece);
        });
    }

    private void ask(Source text, Questions questions) {
        try (World world = new World(folder)) {
            world.store.begin();
            for (int i = 0; i < MESSAGES; i++) {
                bodies.add(text.next());
                world.add(world.chat, World.ANA, bodies.getLast());
            }
            world.commit();
            Collections.reverse(bodies);
            int found = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                Asked asked = questions.next();
                List<String> expected = bodies.stream()
                        .filter(body -> asked.test.test(plain(body), asked.what))
                        .limit(50)
                        .toList();
                assertEquals(expected, world.found(asked.typed), asked.typed);
                found += expected.size();
            }
            assertEquals(true, found > QUESTIONS, "most questions have answers");
        }
    }

    private Asked wordQuestion() {
        String one = words.get(random.nextInt(words.size()));
        String body = bodies.get(random.nextInt(bodies.size()));
        int space = body.indexOf(' ');
        String pair =
                space < 0 || body.indexOf(' ', space + 1) < 0 ? body : body.substring(0, body.indexOf(' ', space + 1));
        int letters = 2 + random.nextInt(Math.max(1, one.length() - 2));
        String start = one.substring(0, Math.min(letters, one.length()));
        return switch (random.nextInt(3)) {
            case 0 ->
                new Asked(
                        one + " ",
                        (text, what) -> text.contains(" " + what + " "),
                        plain(one).trim());
            case 1 ->
                new Asked(
                        "\"" + pair + "\" ",
                        (text, what) -> text.contains(" " + what + " "),
                        plain(pair).trim());
            default -> beginning(start);
        };
    }

    /** One letter alone is a word, not a beginning. */
    private static Asked beginning(String start) {
        String after = start.length() < 2 ? " " : "";
        return new Asked(
                start,
                (text, what) -> text.contains(" " + what + after),
                plain(start).trim());
    }

    /** Spaces around, lower case, without the marks that the alphabet above has. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replace('é', 'e')
                        .replace('ñ', 'n')
                        .replace('ё', 'е') + " ";
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        return random.nextInt(4) == 0 ? word.toString().toUpperCase(Locale.ROOT) : word.toString();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            sentence.append(words.get(random.nextInt(words.size()))).append(i == 0 ? "" : " ");
        }
        return sentence.toString();
    }

    private String dense() {
        return pick(1 + random.nextInt(12)) + (random.nextBoolean() ? "。" + pick(3) : "");
    }

    private String pick(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append(DENSE.charAt(random.nextInt(DENSE.length())));
        return text.toString();
    }

    private record Asked(String typed, BiPredicate<String, String> test, String what) {}

    private interface Source {
        String next();
    }

    private interface Questions {
        Asked next();
    }
}
