package org.tertulia.matrix;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** Matrix identifiers (Matrix specification, appendices): users {@code @}, rooms {@code !}, room aliases {@code #}. */
final class Mxids {

    static final String SCHEME = "matrix";

    /** Bytes, sigil and server included. */
    private static final int LONGEST = 255;

    private static final String LINK = "https://matrix.to/#/";

    private Mxids() {}

    static Address address(String id) {
        return new Address(SCHEME, id);
    }

    static boolean user(String id) {
        return id.startsWith("@") && whole(id);
    }

    static boolean room(String id) {
        // from room version 12 on a room's id has no server
        return id.startsWith("!") && id.length() > 1 && bounded(id);
    }

    static boolean alias(String id) {
        return id.startsWith("#") && whole(id);
    }

    private static boolean whole(String id) {
        int colon = id.indexOf(':');
        return colon > 1 && colon < id.length() - 1 && bounded(id);
    }

    /** Ids are parts of names under which we store. */
    private static boolean bounded(String id) {
        return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && id.chars().allMatch(c -> c > ' ' && c != 0x7f);
    }

    static String server(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    static String localpart(String id) {
        return id.substring(1, Math.max(1, id.indexOf(':')));
    }

    /** What a person typed as somebody's address: {@code @ana:example.org}, without the {@code @}, or a matrix.to link. */
    static Outcome<Address> typed(String text) {
        String id = text.strip();
        if (id.startsWith(LINK)) id = URLDecoder.decode(id.substring(LINK.length()), StandardCharsets.UTF_8);
        int question = id.indexOf('?');
        if (question > 0) id = id.substring(0, question);
        if (!id.startsWith("@") && !id.startsWith("!") && !id.startsWith("#")) id = "@" + id;
        if (!user(id)) return Outcome.failed(Failure.Kind.REJECTED, "A Matrix address looks like @name:example.org");
        return Outcome.done(address("@" + localpart(id) + ":" + server(id).toLowerCase(Locale.ROOT)));
    }
}
