package org.tertulia.app;

import java.util.Locale;

/** The language of this run. */
final class Languages {

    private Languages() {}

    static void use(String language) {
        Locale.setDefault(Locale.of(language));
    }
}
