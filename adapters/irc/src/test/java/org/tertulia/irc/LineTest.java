package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Vectors after the ircdocs parser-tests (CC0): msg-split, userhost-split, msg-join. */
final class LineTest {

    private static Line parsed(String text) {
        return Objects.requireNonNull(Line.parse(text));
    }

    private static void splits(String text, String source, String command, String... params) {
        Line line = parsed(text);
        assertEquals(source, line.source());
        assertEquals(command, line.command());
        assertEquals(List.of(params), line.params());
    }

    @Test
    void commandsSourcesAndParametersAreTold() {
        splits("foo bar baz asdf", "", "FOO", "bar", "baz", "asdf");
        splits(":coolguy foo bar baz asdf", "coolguy", "FOO", "bar", "baz", "asdf");
        splits("foo bar baz :asdf quux", "", "FOO", "bar", "baz", "asdf quux");
        splits("foo bar baz :", "", "FOO", "bar", "baz", "");
        splits("foo bar baz ::asdf", "", "FOO", "bar", "baz", ":asdf");
        splits(":coolguy foo bar baz :  asdf quux ", "coolguy", "FOO", "bar", "baz", "  asdf quux ");
        splits(":src JOIN #chan", "src", "JOIN", "#chan");
        splits(":src JOIN :#chan", "src", "JOIN", "#chan");
        splits(":src AWAY", "src", "AWAY");
        splits(":src AWAY ", "src", "AWAY");
        splits(":cool\tguy foo bar baz", "cool\tguy", "FOO", "bar", "baz");
        splits(
                ":coolguy!ag@net\u00035w\u0003ork.admin PRIVMSG foo :bar baz",
                "coolguy!ag@net\u00035w\u0003ork.admin",
                "PRIVMSG",
                "foo",
                "bar baz");
        splits(
                ":gravel.mozilla.org 432  #momo :Erroneous Nickname: Illegal characters",
                "gravel.mozilla.org",
                "432",
                "#momo",
                "Erroneous Nickname: Illegal characters");
        splits(":gravel.mozilla.org MODE #tckk +n ", "gravel.mozilla.org", "MODE", "#tckk", "+n");
        splits(":SomeOp MODE #channel :+i", "SomeOp", "MODE", "#channel", "+i");
        splits(
                ":SomeOp MODE #channel +oo SomeUser :AnotherUser",
                "SomeOp",
                "MODE",
                "#channel",
                "+oo",
                "SomeUser",
                "AnotherUser");
    }

    @Test
    void tagsAreUnescaped() {
        assertEquals(
                Map.of("a", "b", "c", "32", "k", "", "rt", "ql7"),
                parsed("@a=b;c=32;k;rt=ql7 foo").tags());
        assertEquals(
                Map.of("a", "b\\and\nk", "c", "72 45", "d", "gh;764"),
                parsed("@a=b\\\\and\\nk;c=72\\s45;d=gh\\:764 foo").tags());
        assertEquals(
                Map.of("c", "", "h", "", "a", "b"),
                parsed("@c;h=;a=b :quux ab cd").tags());
        assertEquals(
                Map.of("tag1", "value\\ntest"),
                parsed("@tag1=value\\\\ntest COMMAND").tags());
        assertEquals(Map.of("tag1", "value1"), parsed("@tag1=value\\1 COMMAND").tags());
        assertEquals(Map.of("tag1", "value1"), parsed("@tag1=value1\\ COMMAND").tags());
        assertEquals(
                Map.of("tag1", "5", "tag2", "3"),
                parsed("@tag1=1;tag2=3;tag1=5 COMMAND").tags());
        assertEquals("COMMAND", parsed("@tag1=1  :src   COMMAND").command());
    }

    @Test
    void whatHoldsNoCommandIsNoLine() {
        for (String text : List.of("", "   ", "@a=b", ":source", "@a=b :source ", "\0")) assertNull(Line.parse(text));
    }

    @Test
    void aNickIsToldFromUserAndHost() {
        assertEquals("coolguy", parsed(":coolguy!ag@127.0.0.1 X").nick());
        assertEquals("coolguy", parsed(":coolguy!~ag@localhost X").nick());
        assertEquals("coolguy", parsed(":coolguy@127.0.0.1 X").nick());
        assertEquals("coolguy", parsed(":coolguy!ag X").nick());
        assertEquals(
                "coolguy", parsed(":coolguy!ag@net\u00035w\u0003ork.admin X").nick());
    }

    @Test
    void whatIsSentIsOneLineWhateverIsInIt() {
        assertEquals("FOO bar :baz qux", Line.of("FOO", "bar", "baz qux"));
        assertEquals("FOO bar :", Line.of("FOO", "bar", ""));
        assertEquals("FOO ::baz", Line.of("FOO", ":baz"));
        assertEquals("FOO a :b  QUIT", Line.of("FOO", "a", "b\r\nQUIT"));
        assertEquals("PRIVMSG bob :x QUIT", Line.saying("PRIVMSG", "b ob", "x\nQUIT"));
    }
}
