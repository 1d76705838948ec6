package org.tertulia.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to an account, as data, so that a window, a terminal and a browser can all render it. A face that
 * meets a kind it does not know says that this network needs a newer version.
 */
public sealed interface LoginStep {

    /**
     * Fill this in.
     *
     * @param key names the form for translation: {@code login.xmpp.sign-in}; the texts here are the English fall-back
     * @param failure why the last answer was not accepted; the fields carry what was typed, but no secrets
     */
    record Form(
            String key,
            String title,
            String text,
            List<Field> fields,
            @Nullable Failure failure) implements LoginStep {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Choose one.
     *
     * @param key names the question for translation: {@code login.start}, {@code certificate}
     * @param facts what the person needs to know to decide
     */
    record Choice(String key, String title, String text, Map<String, String> facts, List<Option> options)
            implements LoginStep {
        public Choice {
            facts = Map.copyOf(facts);
            options = List.copyOf(options);
        }
    }

    /** The account stands. */
    record Done(Address address) implements LoginStep {}

    /**
     * @param key the answer's key; names the label for translation as {@code field.<key>}
     * @param hint an example of a valid value, or empty
     * @param advanced whether most people never need it; shown folded away
     */
    record Field(String key, String label, Kind kind, String value, String hint, boolean required, boolean advanced) {

        public enum Kind {
            TEXT,
            ADDRESS,
            SECRET,
            NUMBER,
            FLAG
        }
    }

    /** @param key the answer's value; names the label for translation as {@code option.<key>} */
    record Option(String key, String label) {}

    /** The value of a {@link Choice}'s answer stands under this key. */
    String CHOICE = "choice";
}
