package org.tertulia.app;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.swing.model.FacePreferences;

/** The window's preferences, with what the command line says of this run in front, until the person says otherwise. */
final class RunPreferences implements FacePreferences {

    private final FacePreferences stored;
    private final Map<String, String> ofThisRun = new ConcurrentHashMap<>();

    RunPreferences(FacePreferences stored, Options options) {
        this.stored = stored;
        options.theme().ifPresent(theme -> ofThisRun.put(THEME, theme.toUpperCase(Locale.ROOT)));
        options.language().ifPresent(language -> ofThisRun.put(LANGUAGE, language));
    }

    @Override
    public String get(String key, String otherwise) {
        String given = ofThisRun.get(key);
        return given == null ? stored.get(key, otherwise) : given;
    }

    @Override
    public void put(String key, String value) {
        ofThisRun.remove(key);
        stored.put(key, value);
    }
}
