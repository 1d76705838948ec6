package org.tertulia.client;

import java.util.List;

/**
 * A plug-in, and what has become of it.
 *
 * @param id its own, or the name of its file where it says none
 * @param file the name of its jar
 * @param name what people call it
 * @param version as its author writes it, or empty; also {@code author} and {@code description}
 * @param permissions what it says that it needs, by key ({@code network}, {@code files} ...). Nobody enforces it: a plug-in
 *     runs with all the rights of the app
 * @param networks ids of the networks it has brought; empty unless it works
 * @param enabled whether the person wants it at the next start
 * @param reason why it does not work, one line in English, or empty
 * @param failures how often something that was asked of it went wrong since the start
 */
public record Plugin(
        String id,
        String file,
        String name,
        String version,
        String author,
        String description,
        List<String> permissions,
        List<String> networks,
        boolean enabled,
        State state,
        String reason,
        int failures) {

    /** What a plug-in can be. */
    public enum State {
        WORKING,
        /** It works, but something that was asked of it went wrong: {@code reason} has the last. */
        FAILING,
        /** The person does not want it. */
        OFF,
        /** It came into the folder after the start. */
        NEW,
        /** It cannot be loaded: not a plug-in, a class is missing, its start fails ... */
        BROKEN,
        /** It was built for a version that this is not yet. */
        TOO_NEW,
        /** It was built for a version that this is not any more. */
        TOO_OLD,
        /** It did not come up in time; its networks are not there. */
        SLOW
    }

    public Plugin {
        permissions = List.copyOf(permissions);
        networks = List.copyOf(networks);
    }
}
