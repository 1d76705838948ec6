package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokeniserTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World! | hello world",
                "¿Mañana? Canción de ÚLTIMA hora | manana cancion de ultima hora",
                "Straße STRASSE Grüße | strasse strasse grusse",
                "Ёлка и чай, Йод | елка и чай йод",
                "ΣΊΣΥΦΟΣ σίσυφος | σισυφοσ σισυφοσ",
                "مَرْحَبًا أهلاً مـــرحبا | مرحبا اهلا مرحبا",
                "שָׁלוֹם עולם | שלום עולם",
                "हिन्दी में | हिन्दी में",
                "ﬁne ½ ㎏ ＡＢＣ | fine 1 ⁄ 2 kg abc",
                "https://example.org/path?q=1 | https example org path q 1",
                "snake_case | snake case",
                "don't | don t",
                "👍🏽👩‍👩‍👧 ❤️ | 👍 👩 👩 👧 ❤",
                "5€ | 5 €",
                "İstanbul ısı | istanbul isi",
            })
    void wordsAreFoldedAndPunctuationParts(String text, String tokens) {
        assertEquals(List.of(tokens.trim().split(" ", -1)), tokens(text));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "東京都 | 東京 京都 都",
                "東 | 東",
                "我在Linux上 | 我在 在 linux 上",
                "ありがとう。はい | あり りが がと とう う はい い",
                "ｶﾞｷﾞ | ガギ ギ",
                "ラーメン | ラー ーメ メン ン",
                "안녕 하세요 | 안녕 녕 하세 세요 요",
                "สวัสดี | สว วั ัส สด ดี ี",
            })
    void scriptsWithoutSpacesBecomeOverlappingPairs(String text, String tokens) {
        assertEquals(List.of(tokens.trim().split(" ", -1)), tokens(text));
    }

    @Test
    void composedAndDecomposedTextIsTheSame() {
        assertEquals(
                tokens("\u00e9\u00f1 \u0439 \u304c \uc548"),
                tokens("e\u0301n\u0303 \u0438\u0306 \u304b\u3099 \u110b\u1161\u11ab"));
    }

    @Test
    void aTokenKnowsItsPlaceInTheText() {
        List<Token> found = new ArrayList<>();
        String text = "a  e\u0301ß 東京";
        Tokeniser.scan(text, found::add);
        assertEquals(
                List.of("a", "e\u0301ß", "東京", "京"),
                found.stream().map(t -> text.substring(t.from(), t.to())).toList());
    }

    @Test
    void theShortWayForIdeographsAndHangulSaysWhatTheTableSays() {
        for (int c = 0x4E00; c < 0xD7A4; c++) {
            if (!Characters.plainlyDense(c)) continue;
            assertArrayEquals(new int[] {c << 3 | Characters.DENSE}, Characters.units(c), Integer.toHexString(c));
        }
    }

    @Test
    void brokenTextIsReadWithoutComplaint() {
        assertEquals(List.of("a", "b"), tokens("a\ud83db"));
        assertEquals(List.of(), tokens("\u0301\u200d\udc00"));
        assertEquals(2, tokens("x".repeat(100)).size());
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        Tokeniser.scan(text, token -> found.add(token.text()));
        return found;
    }
}
