package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.tertulia.model.Failure;

/** Why the app cannot start, and what helps, in the person's language. */
final class StartWords {

    private final Path profile;

    StartWords(Path profile) {
        this.profile = profile;
    }

    /** The core did not open the profile. */
    String refused(Failure failure, boolean inUse) {
        if (inUse) return words("in-use", "");
        String problem = failure.facts().get("problem");
        if (problem != null && bundle().containsKey("start." + problem)) return words(problem, failure.detail());
        return switch (failure.kind()) {
            case STORAGE -> words("folder", failure.detail());
            case INTERNAL -> words("defect", failure.detail());
            default -> words("profile", failure.detail());
        };
    }

    /** The window of the first has come to the front. */
    String raised() {
        return words("raised", "");
    }

    /** The first has no window that could. */
    String inUseByCommand() {
        return words("in-use-by-command", "");
    }

    /** A command needs one that is there. */
    String noProfile() {
        return words("no-profile", "");
    }

    String folder(IOException why) {
        return words("folder", why.getClass().getSimpleName() + ": " + why.getMessage());
    }

    String noDisplay() {
        return words("display", "");
    }

    /** Nobody thought of it. */
    String unexpected(Throwable why) {
        return words("defect", why.toString());
    }

    private String words(String key, String detail) {
        return new MessageFormat(bundle().getString("start." + key)).format(new Object[] {profile.toString(), detail});
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.tertulia.app.messages");
    }
}
