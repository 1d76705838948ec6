package org.tertulia.cli;

/** How a command ended, for scripts; {@code docs/command-line.md} explains each. Numbers never change. */
enum ExitCode {
    OK(0),
    /** It was refused, or did not work; why stands on the error output. */
    FAILED(1),
    /** The command was not understood. */
    USAGE(2),
    /** No such account, contact, conversation or request, or several. */
    NOT_FOUND(3),
    /** The message is stored and goes out when its account is connected. */
    QUEUED(4),
    /** Nobody can tell whether the message has arrived. */
    PERHAPS_SENT(5),
    /** The profile cannot be opened. */
    NO_PROFILE(6),
    /** The Tertulia that this command went through has ended. */
    LOST(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
