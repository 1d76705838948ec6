package org.tertulia.swing.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SearchPage;
import org.tertulia.model.Availability;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Glyph;

/** One row of the palette. */
sealed interface PaletteEntry {

    /** Over a group of entries; cannot be chosen. */
    record Section(String title) implements PaletteEntry {}

    /** Somewhere or somebody to go to. */
    record Talk(
            String title,
            String subtitle,
            Supplier<Avatar> face,
            String network,
            boolean room,
            Availability availability,
            Runnable action)
            implements PaletteEntry {}

    /** Something that was said. */
    record Said(SearchPage.Hit hit, String subtitle, Runnable action) implements PaletteEntry {}

    /** Something to do. */
    record Act(Glyph glyph, String title, String subtitle, Runnable action) implements PaletteEntry {}

    static @Nullable Runnable action(@Nullable PaletteEntry entry) {
        return switch (entry) {
            case Talk talk -> talk.action();
            case Said said -> said.action();
            case Act act -> act.action();
            case null, default -> null;
        };
    }
}
