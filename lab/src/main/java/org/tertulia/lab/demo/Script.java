package org.tertulia.lab.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who is there and what they say, as {@code script.txt} tells. */
record Script(List<Part> people, List<Scene> rooms, List<Line> opening, List<Cue> later, Question question) {

    /** What the visitor is called in a line, and on every network. */
    static final String YOU = "you";

    static final String VISITOR = "alex";

    /** @param friend whether they are a contact of the visitor's from the start */
    record Part(String name, String network, String displayName, boolean friend, List<String> answers) {}

    /** @param people who is in, the one who made it first */
    record Scene(String name, String network, String title, String topic, List<String> people) {}

    /** @param where a person, or a room behind {@code #} */
    record Line(String who, String where, String text) {
        boolean inRoom() {
            return where.startsWith("#");
        }

        String room() {
            return where.substring(1);
        }

        /** The one of the cast whom a line between two is about. */
        String other() {
            return who.equals(YOU) ? where : who;
        }
    }

    /** @param pause after the one before */
    record Cue(Duration pause, Line line) {}

    /** Somebody who wants to be the visitor's contact, and waits. */
    record Question(String who, String text) {}

    Part person(String name) {
        return people.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DemoException("script.txt: nobody is called " + name));
    }

    Scene room(String name) {
        return rooms.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DemoException("script.txt: no room is called " + name));
    }

    static Script read() {
        try (InputStream in = Script.class.getResourceAsStream("script.txt")) {
            if (in == null) throw new DemoException("script.txt is missing");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script parse(String text) {
        var people = new ArrayList<Part>();
        var rooms = new ArrayList<Scene>();
        var opening = new ArrayList<Line>();
        var later = new ArrayList<Cue>();
        var questions = new ArrayList<Question>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("# ")).toList()) {
            String[] f = fields(line.substring(line.indexOf(' ') + 1));
            switch (line.substring(0, line.indexOf(' '))) {
                case "person" ->
                    people.add(new Part(
                            f[0], f[1], f[2], f[3].equals("friend"), List.of(f).subList(4, f.length)));
                case "room" -> rooms.add(new Scene(f[0], f[1], f[2], f[3], List.of(f[4].split(" ", -1))));
                case "said" -> opening.add(new Line(f[0], f[1], f[2]));
                case "later" -> later.add(new Cue(Duration.parse(f[0]), new Line(f[1], f[2], f[3])));
                case "asks" -> questions.add(new Question(f[0], f[1]));
                default -> throw new DemoException("script.txt: " + line);
            }
        }
        return new Script(people, rooms, opening, later, questions.getFirst());
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\\|", -1);
        for (int i = 0; i < fields.length; i++) fields[i] = fields[i].strip();
        return fields;
    }
}
