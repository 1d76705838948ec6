package org.tertulia.xmpp;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to fill a gap.
 *
 * @param room whether it is in the room's own archive
 * @param before the archive's name for the first message behind the gap
 * @param after the archive's name for the last one that we have before it, or {@code null}: the beginning
 */
record GapToken(boolean room, String before, @Nullable String after) {

    String text() {
        return (room ? "room" : "own") + "\n" + before + (after == null ? "" : "\n" + after);
    }

    static GapToken of(String text) {
        String[] parts = text.split("\n", 3);
        if (parts.length < 2) throw new IllegalArgumentException("not a token of ours");
        return new GapToken(parts[0].equals("room"), parts[1], parts.length == 3 ? parts[2] : null);
    }
}
