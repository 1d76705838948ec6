package org.tertulia.swing.theme;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;

/** The app's own mark: {@code tertulia.svg}, of which the package's icons are drawn too. */
public final class AppMark {

    private AppMark() {}

    /** Any thread. */
    public static BufferedImage picture(int pixels) {
        return Rasters.square(
                new Key(pixels),
                pixels,
                graphics -> Svg.draw(
                        graphics,
                        Svg.read("/org/tertulia/swing/tertulia.svg").getBytes(StandardCharsets.UTF_8),
                        pixels));
    }

    private record Key(int pixels) {}
}
