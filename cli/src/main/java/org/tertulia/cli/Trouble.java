package org.tertulia.cli;

/** Ends a command: with what, and what the person is told, in their language. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode code;
    private final String words;

    Trouble(ExitCode code, String words) {
        super(words);
        this.code = code;
        this.words = words;
    }

    String words() {
        return words;
    }

    ExitCode code() {
        return code;
    }
}
