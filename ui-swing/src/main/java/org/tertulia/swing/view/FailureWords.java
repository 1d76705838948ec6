package org.tertulia.swing.view;

import java.util.MissingResourceException;
import org.tertulia.model.Failure;
import org.tertulia.swing.theme.Messages;

/** What went wrong and what to do about it, in the person's language. */
final class FailureWords {

    private FailureWords() {}

    static String what(Failure failure) {
        return words(failure, "what", failure.detail());
    }

    static String remedy(Failure failure) {
        return words(failure, "remedy", "");
    }

    /** Beside the fields that can be put right. */
    static String atForm(Failure failure) {
        return failure.kind() == Failure.Kind.WRONG_CREDENTIALS ? what(failure) + said(failure) : whole(failure);
    }

    /** Both, and what the server said. */
    static String whole(Failure failure) {
        return what(failure) + " " + remedy(failure) + said(failure);
    }

    private static String said(Failure failure) {
        return failure.detail().isEmpty() ? "" : "\n“" + failure.detail() + "”";
    }

    /** A kind newer than this window is told in its own words. */
    private static String words(Failure failure, String part, String otherwise) {
        try {
            return Messages.text("failure." + failure.kind() + "." + part);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
