package org.tertulia.swing.view;

import java.net.URI;
import java.util.function.Consumer;
import org.tertulia.client.Messenger;
import org.tertulia.client.Plugins;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;

/**
 * What the parts of one window work with.
 *
 * @param messenger for what is not asked through {@code core}: networks, signing in, where secrets rest
 * @param browser opens a link
 * @param desktopTheme asks whether the desktop is dark; answers later, on the event thread
 */
public record Desk(
        Messenger messenger,
        CoreLink core,
        Models models,
        FacePreferences preferences,
        Consumer<URI> browser,
        Consumer<Consumer<Boolean>> desktopTheme,
        Plugins plugins) {

    NetworkNames networks() {
        return new NetworkNames(messenger.networks());
    }
}
