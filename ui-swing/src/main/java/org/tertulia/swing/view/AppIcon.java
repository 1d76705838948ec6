package org.tertulia.swing.view;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;

/** The picture of the app in task bars and window lists. */
final class AppIcon {

    private AppIcon() {}

    static List<Image> sizes() {
        return IntStream.of(16, 32, 48, 64, 128).mapToObj(AppIcon::draw).toList();
    }

    private static Image draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        try (Brush brush = Brush.on(image.createGraphics())) {
            var t = brush.tokens();
            brush.fillRound(0, 0, size, size, size * .24, t.accent());
            brush.glyph(Glyph.MESSAGE, size * .18, size * .18, size * .64, t.accentText());
        }
        return image;
    }
}
