package org.tertulia.swing.theme;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the window, English and Spanish, from {@code messages*.properties}. */
public final class Messages {
    private static final String BUNDLE = "org.tertulia.swing.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** In the language of {@link Locale#getDefault()}; English where we do not speak it. */
    public static String text(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(), NO_FALLBACK)
                .getString(key);
    }

    /** All whose key begins so: the English, and what that is in the person's language. */
    public static Map<String, String> translations(String prefix) {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, NO_FALLBACK);
        Map<String, String> all = new HashMap<>();
        for (String key : english.keySet()) if (key.startsWith(prefix)) all.put(english.getString(key), text(key));
        return all;
    }

    /** @param arguments for the places {@code {0}}, {@code {1}} ... of the text, as {@link MessageFormat} puts them */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(text(key), Locale.getDefault()).format(arguments);
    }
}
