package org.tertulia.lab.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tertulia.lab.Lab;

/**
 * What the launcher says; it has checked what the person typed.
 *
 * @param folder of everything that is written, to be thrown away
 * @param lab the properties of the servers; empty: there are none
 * @param screenshots where pictures go; empty: the window is for a person
 */
record DemoOptions(
        Path folder, Optional<Path> lab, Optional<Path> screenshots, Optional<String> theme, String language) {

    static DemoOptions parse(List<String> args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.size(); i += 2) given.put(args.get(i), args.get(i + 1));
        String folder = given.get("--folder");
        if (folder == null) throw new DemoException("--folder is missing");
        return new DemoOptions(
                Path.of(folder),
                Optional.ofNullable(System.getProperty(Lab.PROPERTY)).map(Path::of),
                Optional.ofNullable(given.get("--screenshots")).map(Path::of),
                Optional.ofNullable(given.get("--theme")),
                given.getOrDefault("--language", usualLanguage()));
    }

    private static String usualLanguage() {
        return Locale.getDefault().getLanguage().equals("es") ? "es" : "en";
    }
}
