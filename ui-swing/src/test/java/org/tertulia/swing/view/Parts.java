package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;

/** Finds what is in a part of the window. */
final class Parts {

    private Parts() {}

    static <C> List<C> all(Container in, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Component child : in.getComponents()) {
            if (kind.isInstance(child)) found.add(kind.cast(child));
            if (child instanceof Container container) found.addAll(all(container, kind));
        }
        return found;
    }

    static <C> C first(Container in, Class<C> kind) {
        return all(in, kind).getFirst();
    }

    /** Presses the button with these words, or that a screen reader calls so. */
    static void press(Container in, String name) {
        all(in, AbstractButton.class).stream()
                .filter(button -> name.equals(button.getText())
                        || name.equals(button.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name))
                .doClick(0);
    }

    /** All that is said in words. */
    static List<String> words(Container in) {
        List<String> words = new ArrayList<>();
        all(in, Words.class).forEach(each -> words.add(each.text()));
        all(in, Paragraph.class)
                .forEach(each -> words.add(each.getAccessibleContext().getAccessibleName()));
        return words;
    }
}
