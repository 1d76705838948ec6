package org.tertulia.model;

import java.util.Arrays;

/**
 * The picture of somebody, or of a room.
 *
 * @param handle what the network calls this picture: another picture has another one. Empty: they have none
 * @param image a PNG, JPEG or whatever else they chose, as untrusted as everything from the network; at most
 *     {@link #MAX_BYTES}. Empty while it has not been fetched
 */
@SuppressWarnings("ArrayRecordComponent") // equal by content, see below
public record Avatar(String handle, byte[] image) {

    /** Larger pictures are not fetched. */
    public static final int MAX_BYTES = 512 * 1024;

    /** Longest handle kept; an adapter takes a longer one for none. */
    public static final int MAX_HANDLE = 600;

    public static final Avatar NONE = new Avatar("", new byte[0]);

    public Avatar {
        if (image.length > MAX_BYTES) throw new IllegalArgumentException("a picture of " + image.length + " bytes");
        if (handle.length() > MAX_HANDLE) throw new IllegalArgumentException("a handle too long");
    }

    /** Whether there is one that is not here yet. */
    public boolean missing() {
        return !handle.isEmpty() && image.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Avatar avatar && handle.equals(avatar.handle) && Arrays.equals(image, avatar.image);
    }

    @Override
    public int hashCode() {
        return 31 * handle.hashCode() + Arrays.hashCode(image);
    }

    @Override
    public String toString() {
        return "Avatar[" + handle + ", " + image.length + " bytes]";
    }
}
