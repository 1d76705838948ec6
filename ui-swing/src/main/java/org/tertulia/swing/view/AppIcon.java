package org.tertulia.swing.view;

import java.awt.Image;
import java.util.List;
import java.util.stream.IntStream;
import org.tertulia.swing.theme.AppMark;

/** The picture of the app in task bars and window lists. */
final class AppIcon {

    private AppIcon() {}

    static List<Image> sizes() {
        return IntStream.of(16, 32, 48, 64, 128)
                .<Image>mapToObj(AppMark::picture)
                .toList();
    }
}
