package org.tertulia.swing.theme;

import java.awt.Color;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.Icon;

/** The icons in use, drawn by Tabler; one file each, named like its constant. */
public enum Glyph {
    ALERT_CIRCLE,
    ALERT_TRIANGLE,
    ARROW_BACK_UP,
    ARROW_DOWN,
    ARROW_UP,
    AT,
    BELL,
    BELL_OFF,
    CHECK,
    CHECKS,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRON_UP,
    CLOCK,
    CLOUD_DOWNLOAD,
    COPY,
    CORNER_DOWN_LEFT,
    DEVICE_DESKTOP,
    DOOR_EXIT,
    DOTS,
    EDIT,
    EYE,
    EYE_OFF,
    FILLED_LOCK,
    FILLED_SHIELD_CHECK,
    HASH,
    HELP_CIRCLE,
    HISTORY,
    INBOX,
    INFO_CIRCLE,
    LAYOUT_SIDEBAR_RIGHT,
    LINK,
    LOCK_OPEN,
    LOGIN,
    MESSAGE,
    MOOD_SMILE,
    MOON,
    PENCIL,
    PLUG_CONNECTED,
    PLUS,
    REFRESH,
    SEARCH,
    SETTINGS,
    SUN,
    TRASH,
    USERS,
    USER_CHECK,
    USER_PLUS,
    USER_QUESTION,
    USER_X,
    WIFI_OFF,
    WORLD,
    X;

    private static final String FILLED = "filled-";

    /** An icon for buttons and labels; its colour follows the theme. */
    public Icon icon(int size, Function<Tokens, Color> color) {
        return new GlyphIcon(this, size, color);
    }

    String resource() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return file.startsWith(FILLED) ? "filled/" + file.substring(FILLED.length()) : file;
    }
}
