// breaks org.tertulia.app.WhoMayUseWhomTest#onlyKeyringAndNotificationsSpeakDBus
package org.tertulia.swing.planted;

import org.freedesktop.dbus.types.UInt32;

public final class WindowSpeaksDBus {
    public UInt32 planted;
}
