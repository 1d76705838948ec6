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
        String detail = detail(failure);
        return detail.isEmpty() ? "" : "\n" + detail;
    }

    /** What is known beyond its kind, in the person's language where it is ours and quoted where it is a server's. */
    static String detail(Failure failure) {
        String detail = failure.detail();
        if (detail.isEmpty()) return "";
        return Said.translated(detail)
                .map(words -> repeats(failure, words) ? "" : words)
                .orElseGet(() -> "“" + detail + "”");
    }

    /** Whether the kind says it already. */
    private static boolean repeats(Failure failure, String words) {
        return what(failure).replaceFirst("\\.$", "").equalsIgnoreCase(words.replaceFirst("\\.$", ""));
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
