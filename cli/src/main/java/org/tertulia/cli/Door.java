package org.tertulia.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Messenger;

/** The way to the messenger of a profile; the app knows it. */
public interface Door {

    /**
     * What is asked for.
     *
     * @param profile its folder; empty: the person's usual one
     * @param authorities certificate authorities to trust besides the system's
     * @param locale whose language a refusal is in
     * @param lasting whether this stays open, so that other commands should find their way through it meanwhile
     */
    record Wish(Optional<Path> profile, List<Path> authorities, Locale locale, boolean lasting) {
        public Wish {
            authorities = List.copyOf(authorities);
        }
    }

    /** Blocks. Accounts that are at rest stay so. */
    Way open(Wish wish) throws ShutException, InterruptedException;

    /** An open messenger. */
    interface Way extends AutoCloseable {

        Messenger messenger();

        /** Tells this profile from every other; never changes. */
        String profileId();

        /** Completes when it has ended from the other side; a face that has a core of its own never sees that. */
        CompletionStage<?> ended();

        /** Blocks. */
        @Override
        void close();
    }

    /** The messenger cannot be had. */
    final class ShutException extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        public ShutException(String why) {
            super(why);
            this.why = why;
        }

        /** In the person's language. */
        public String why() {
            return why;
        }
    }
}
