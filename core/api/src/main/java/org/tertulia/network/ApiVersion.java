package org.tertulia.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of {@code core/api}. The minor part grows with what is added, the major part with what is changed or taken
 * away: an adapter that was built for {@code 1.2} runs wherever the version is {@code 1.2} or a later {@code 1.x}.
 */
public record ApiVersion(int major, int minor) {

    /** This one. */
    public static final ApiVersion CURRENT = new ApiVersion(1, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.\\d{1,4})?");

    /**
     * {@code 1}, {@code 1.2} or {@code 1.2.3}, of which the last part says nothing.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static ApiVersion parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) throw new IllegalArgumentException("not a version: " + written);
        String minor = parts.group(2);
        return new ApiVersion(Integer.parseInt(parts.group(1)), minor == null ? 0 : Integer.parseInt(minor));
    }

    /** How something that was built for {@code wanted} gets on with this version. */
    public Fit fit(ApiVersion wanted) {
        if (wanted.major != major) return wanted.major > major ? Fit.TOO_NEW : Fit.TOO_OLD;
        return wanted.minor > minor ? Fit.TOO_NEW : Fit.GOOD;
    }

    public enum Fit {
        GOOD,
        /** It asks for what is not here yet. */
        TOO_NEW,
        /** It asks for what is not here any more. */
        TOO_OLD
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
