package org.tertulia.model;

/**
 * What a message says.
 *
 * @param text plain Unicode, lines separated by {@code \n}; never markup. For {@link Style#UNREADABLE} it is one
 *     line, from the adapter, saying why.
 */
public record Body(Style style, String text) {

    /** Longest body kept, in UTF-16 units; an adapter cuts what is longer and says so at the end of the text. */
    public static final int MAX_LENGTH = 1 << 18;

    public enum Style {
        TEXT,
        /** {@code /me} (XEP-0245, CTCP ACTION, m.emote): shown as "Ana waves". */
        EMOTE,
        /** Not meant to be answered (IRC NOTICE, m.notice). */
        NOTICE,
        /** It came, and we could not read it. */
        UNREADABLE
    }

    public Body {
        if (text.length() > MAX_LENGTH) throw new IllegalArgumentException("body too long");
    }

    public static Body text(String text) {
        return new Body(Style.TEXT, text);
    }

    /** Without the text: a body never reaches a log. */
    @Override
    public String toString() {
        return "Body[" + style + ", " + text.length() + " chars]";
    }
}
