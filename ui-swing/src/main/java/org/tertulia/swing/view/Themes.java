package org.tertulia.swing.view;

import java.util.function.Consumer;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Theme;

/** The theme that was chosen, and the look that follows from it. */
final class Themes {

    private static final double SMALLEST = .8;
    private static final double LARGEST = 1.5;

    private final FacePreferences preferences;
    private final Consumer<Consumer<Boolean>> desktop;
    private boolean desktopIsDark;
    private boolean dark;

    /** @param desktop asks whether the desktop is dark; answers later, on the event thread */
    Themes(FacePreferences preferences, Consumer<Consumer<Boolean>> desktop, boolean installedDark) {
        this.preferences = preferences;
        this.desktop = desktop;
        this.dark = installedDark;
    }

    static Theme chosen(FacePreferences preferences) {
        try {
            return Theme.valueOf(preferences.get(FacePreferences.THEME, Theme.SYSTEM.name()));
        } catch (IllegalArgumentException e) {
            return Theme.SYSTEM;
        }
    }

    /** What the person has chosen, with a theme. */
    static Look look(FacePreferences preferences, boolean dark) {
        return new Look(dark, textSize(preferences), still(preferences));
    }

    private static double textSize(FacePreferences preferences) {
        try {
            double size = Double.parseDouble(preferences.get(FacePreferences.TEXT_SIZE, "1"));
            return Double.isNaN(size) ? 1 : Math.clamp(size, SMALLEST, LARGEST);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static boolean still(FacePreferences preferences) {
        return Boolean.parseBoolean(preferences.get(FacePreferences.STILL, "false"));
    }

    Theme chosen() {
        return chosen(preferences);
    }

    void choose(Theme theme) {
        preferences.put(FacePreferences.THEME, theme.name());
        apply();
        followDesktop();
    }

    Theme next() {
        return Theme.values()[(chosen().ordinal() + 1) % Theme.values().length];
    }

    /** The desktop may have turned since we asked. */
    void followDesktop() {
        if (chosen() != Theme.SYSTEM) return;
        desktop.accept(answer -> {
            desktopIsDark = answer;
            apply();
        });
    }

    private void apply() {
        boolean now = chosen().isDark(() -> desktopIsDark);
        // text has the size of the start: what is on the screen was made for it
        if (now != dark) new Look(now, Fonts.scale(), still(preferences)).install();
        dark = now;
    }
}
