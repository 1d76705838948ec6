package org.tertulia.lab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final Script script = Script.read();

    @Test
    void thereArePeopleAndARoomOnEveryNetwork() {
        Set<String> networks = Set.of("xmpp", "matrix", "irc");
        assertEquals(
                networks, script.people().stream().map(Script.Part::network).collect(Collectors.toSet()));
        assertEquals(
                networks, script.rooms().stream().map(Script.Scene::network).collect(Collectors.toSet()));
    }

    @Test
    void whoSpeaksIsThereAndWhoIsInARoomIsOnItsNetwork() {
        for (Script.Scene room : script.rooms()) {
            for (String name : room.people()) {
                assertEquals(room.network(), script.person(name).network(), name);
            }
        }
        for (Script.Line line : lines()) {
            if (line.inRoom()) {
                List<String> present = script.room(line.room()).people();
                assertTrue(line.who().equals(Script.YOU) || present.contains(line.who()), line.toString());
            } else {
                assertTrue(script.person(line.other()).friend(), line.toString());
            }
        }
    }

    /** A picture waits for the last of them, and a line for the one before. */
    @Test
    void noLineIsSaidTwiceInTheOpening() {
        List<String> texts = script.opening().stream().map(Script.Line::text).toList();
        assertEquals(texts.size(), Set.copyOf(texts).size());
    }

    @Test
    void everybodyHasAnswersAndWhoAsksIsAStranger() {
        for (Script.Part person : script.people()) {
            assertFalse(person.answers().isEmpty(), person.name());
        }
        assertFalse(script.person(script.question().who()).friend());
    }

    private List<Script.Line> lines() {
        return Stream.concat(script.opening().stream(), script.later().stream().map(Script.Cue::line))
                .toList();
    }
}
