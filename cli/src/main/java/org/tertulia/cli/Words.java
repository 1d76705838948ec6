package org.tertulia.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tertulia.model.Failure;

/** What the command line says, in the person's language. */
final class Words {

    private static final String BUNDLE = "org.tertulia.cli.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A constant in words, such as {@code state.ONLINE}. */
    String of(String kind, Enum<?> constant) {
        String key = kind + "." + constant.name();
        return bundle.containsKey(key) ? bundle.getString(key) : constant.name();
    }

    /** What is wrong: in our words where we have some, and in the server's. */
    String failure(Failure failure) {
        String kind = of("failure", failure.kind());
        return failure.detail().isBlank() ? kind : kind + " (" + Plain.line(failure.detail()) + ")";
    }

    Trouble trouble(ExitCode code, String key, Object... arguments) {
        return new Trouble(code, say(key, arguments));
    }

    Trouble failed(Failure failure) {
        return new Trouble(ExitCode.FAILED, failure(failure));
    }
}
