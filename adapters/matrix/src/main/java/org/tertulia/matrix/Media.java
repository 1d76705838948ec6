package org.tertulia.matrix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tertulia.model.Avatar;

/** Content of a media repository, as an {@code mxc://} URI names it ("content repository"). */
record Media(String server, String id) {

    /** A server's name and an opaque id: both become parts of a path. */
    private static final Pattern MXC = Pattern.compile(
            "mxc://([A-Za-z0-9.\\-]{1,230}(?::[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](?::[0-9]{1,5})?)/([A-Za-z0-9_\\-]{1,255})");

    static Optional<Media> of(String uri) {
        if (uri.length() > Avatar.MAX_HANDLE) return Optional.empty();
        Matcher matcher = MXC.matcher(uri);
        return matcher.matches() ? Optional.of(new Media(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String uri() {
        return "mxc://" + server + "/" + id;
    }
}
