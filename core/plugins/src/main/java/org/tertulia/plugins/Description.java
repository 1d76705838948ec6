package org.tertulia.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Plugin.State;
import org.tertulia.network.ApiVersion;

/**
 * What a jar says of itself in its manifest.
 *
 * @param requires the version of {@code core/api} that it was built for
 */
record Description(
        String id,
        String name,
        String version,
        String author,
        String description,
        List<String> permissions,
        String requires) {

    static final String ID = "Plugin-Id";
    static final String NAME = "Plugin-Name";
    static final String VERSION = "Plugin-Version";
    static final String AUTHOR = "Plugin-Provider";
    static final String DESCRIPTION = "Plugin-Description";
    static final String PERMISSIONS = "Plugin-Permissions";
    static final String REQUIRES = "Plugin-Requires";

    private static final int MAX = 200;
    private static final int MOST_PERMISSIONS = 20;
    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Blocks on the disk; runs nothing of the jar's. */
    static Description read(Path jar) throws RefusedException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null) throw broken("It is no plug-in: the jar has no manifest.");
            return of(manifest.getMainAttributes());
        } catch (IOException | SecurityException e) {
            throw broken("It is not a jar that can be read: " + e.getMessage());
        }
    }

    private static Description of(Attributes said) throws RefusedException {
        String id = word(said, ID);
        if (id.isEmpty()) throw broken("It is no plug-in: its manifest has no " + ID + ".");
        if (!IDS.matcher(id).matches()) throw broken("Its " + ID + " has other signs than letters, digits, . _ and -.");
        String name = word(said, NAME);
        return new Description(
                id,
                name.isEmpty() ? id : name,
                word(said, VERSION),
                word(said, AUTHOR),
                word(said, DESCRIPTION),
                Arrays.stream(word(said, PERMISSIONS).split(",", MOST_PERMISSIONS))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                word(said, REQUIRES));
    }

    /** On one line, and not longer than anybody reads. */
    private static String word(Attributes said, String key) {
        @Nullable String value = said.getValue(key);
        if (value == null) return "";
        String line = value.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > MAX ? line.substring(0, MAX - 1) + "…" : line;
    }

    /** Whether it was built for this Tertulia. */
    void check() throws RefusedException {
        if (requires.isEmpty())
            throw broken("Its manifest does not say for which version it was built (" + REQUIRES + ").");
        if (version.isEmpty()) throw broken("Its manifest has no " + VERSION + ".");
        ApiVersion wanted;
        try {
            wanted = ApiVersion.parse(requires);
        } catch (IllegalArgumentException e) {
            throw broken("Its " + REQUIRES + " is no version: " + requires);
        }
        ApiVersion ours = ApiVersion.CURRENT;
        switch (ours.fit(wanted)) {
            case GOOD -> {}
            case TOO_NEW ->
                throw new RefusedException(
                        State.TOO_NEW,
                        "It was built for plug-in interface " + wanted + "; this Tertulia has " + ours + ".");
            case TOO_OLD ->
                throw new RefusedException(
                        State.TOO_OLD,
                        "It was built for plug-in interface " + wanted + "; this Tertulia has " + ours + ".");
        }
    }

    private static RefusedException broken(String reason) {
        return new RefusedException(State.BROKEN, reason);
    }
}
