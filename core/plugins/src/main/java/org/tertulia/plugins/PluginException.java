package org.tertulia.plugins;

import org.jspecify.annotations.Nullable;

/** What a plug-in's code has thrown, whatever it was, so that whoever called it need not expect more than this. */
final class PluginException extends RuntimeException {

    PluginException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
