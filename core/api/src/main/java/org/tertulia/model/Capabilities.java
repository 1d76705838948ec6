package org.tertulia.model;

import java.util.Map;

/**
 * What a network, account or conversation can do. Keys are open: a reader ignores those it does not know, and what is
 * not named here is {@link Level#REJECTED}.
 */
public record Capabilities(Map<String, Level> levels) {

    /** Bumped when the meaning of a key changes. */
    public static final int VERSION = 1;

    public enum Level {
        /** Asking for it gives an error. */
        REJECTED,
        /** It vanishes without a word. */
        DROPPED,
        /** Something else is sent that people understand. */
        FALLBACK,
        /** With limits. */
        PARTIAL,
        FULL
    }

    public static final String REGISTRATION = "registration";

    /**
     * A list of contacts. FULL: whom we add is asked, and asks us. PARTIAL: we add whom we want, and nobody is asked.
     * Otherwise there is none, and one just writes to somebody.
     */
    public static final String CONTACT_REQUESTS = "contact-requests";

    public static final String PRESENCE = "presence";
    public static final String TYPING = "typing";
    public static final String RECEIPTS = "receipts";
    public static final String ROOMS = "rooms";
    /** The network keeps a list of those who are blocked, for all our clients. */
    public static final String BLOCKING = "blocking";

    /** Pictures of people, and of rooms. */
    public static final String AVATARS = "avatars";
    /** The first question of its login has an option {@code look-around} that needs no account. */
    public static final String LOOK_AROUND = "look-around";

    public static final String HISTORY = "history";
    /**
     * How a message whose fate is unknown after a crash is settled. FULL: sending it again with the same wire id cannot
     * double it. PARTIAL: the archive tells, once the session has said {@code Synchronised}. Otherwise: perhaps sent.
     */
    public static final String RESEND = "resend";

    public Capabilities {
        levels = Map.copyOf(levels);
    }

    public Level level(String key) {
        return levels.getOrDefault(key, Level.REJECTED);
    }

    /** Whether it is worth a control on the screen. */
    public boolean can(String key) {
        return level(key).compareTo(Level.FALLBACK) >= 0;
    }
}
