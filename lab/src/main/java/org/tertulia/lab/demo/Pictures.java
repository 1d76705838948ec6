package org.tertulia.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is worth a picture, in both themes.
 *
 * @param folder made when it is missing; pictures of the same names are replaced
 */
record Pictures(Path folder, Script script, String language) {

    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    /** The room of each network, a chat, and somebody who asks. */
    void ofEverything(VisitorWindow window) {
        for (String theme : begin()) {
            if (theme.equals(DARK)) turnDark(window);
            for (Script.Line line : lastWords()) {
                window.does("row " + word("list.name") + " > " + title(line));
                window.does("await " + line.text());
                shot(window, theme + "-" + (line.inRoom() ? line.room() : line.who()));
            }
            window.does("click " + word("rail.requests"));
            window.does("await " + script.question().text());
            shot(window, theme + "-request");
            window.does("click " + word("rail.all"));
        }
    }

    /** Of what comes up by itself, once somebody is there. */
    void ofTheFirst(VisitorWindow window, String somebody) {
        window.does("await " + somebody);
        for (String theme : begin()) {
            if (theme.equals(DARK)) turnDark(window);
            shot(window, theme + "-offline");
        }
    }

    private List<String> begin() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(LIGHT, DARK);
    }

    private void turnDark(VisitorWindow window) {
        window.does("click " + word("rail.theme.LIGHT"));
        window.does("await " + word("rail.theme.DARK"));
    }

    private void shot(VisitorWindow window, String name) {
        Path file = folder.resolve(name + ".png");
        window.does("shot " + file);
        Demo.tell(file.toString());
    }

    private String title(Script.Line line) {
        return line.inRoom()
                ? script.room(line.room()).title()
                : script.person(line.other()).displayName();
    }

    private List<Script.Line> lastWords() {
        return Stream.concat(script.rooms().stream().map(room -> "#" + room.name()), Stream.of(Script.YOU))
                .map(this::last)
                .toList();
    }

    private Script.Line last(String where) {
        return script.opening().stream()
                .filter(line -> line.where().equals(where))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new DemoException("nothing is said to " + where));
    }

    private String word(String key) {
        return ResourceBundle.getBundle("org.tertulia.swing.messages", Locale.of(language))
                .getString(key);
    }
}
