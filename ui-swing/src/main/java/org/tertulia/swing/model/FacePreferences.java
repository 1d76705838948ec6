package org.tertulia.swing.model;

/** What a face remembers about itself between two starts. Safe for the event thread: nothing here waits. */
public interface FacePreferences {

    String THEME = "theme";
    String LANGUAGE = "language";
    /** 1 is the normal size of text. */
    String TEXT_SIZE = "text.size";
    /** Whether nothing may slide, blink or pulse. */
    String STILL = "motion.reduced";

    String BOUNDS = "window.bounds";
    String MAXIMIZED = "window.maximized";
    String DETAILS = "details.shown";
    /** The conversation that was open, by number, or empty. */
    String OPEN = "open.conversation";
    /** Where one was in it: a {@link Spot}, or empty for the end. */
    String SPOT = "open.spot";

    String get(String key, String otherwise);

    /** Takes effect at once and is on the disk a little later. */
    void put(String key, String value);
}
