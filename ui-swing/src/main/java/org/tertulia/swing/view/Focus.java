package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.view.timeline.TimelineView;

/** Puts the keyboard into a part of the window. */
final class Focus {

    private Focus() {}

    /** @return whether there is anything in it that can have the focus */
    static boolean into(Component part) {
        Component first = first(part);
        return first != null && first.requestFocusInWindow();
    }

    /** Whether somebody is writing, or answering a card: then nothing may take the keyboard away. */
    static boolean isBusy() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner instanceof JTextComponent || SwingUtilities.getAncestorOfClass(Card.class, owner) != null;
    }

    /** Whether the keyboard is in it. */
    static boolean isIn(Container part) {
        return ownerIn(part) != null;
    }

    static @Nullable Component ownerIn(Container part) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && part.isAncestorOf(owner) ? owner : null;
    }

    /** Draws a part anew; the keyboard goes back to what is called the same, or to the first there. */
    static void keep(Container part, Runnable redraw) {
        Component owner = ownerIn(part);
        redraw.run();
        if (owner == null || part.isAncestorOf(owner)) return;
        Component same = called(part, name(owner));
        Component next = same == null ? first(part) : same;
        if (next != null) next.requestFocusInWindow();
    }

    private static String name(Component component) {
        var context = component.getAccessibleContext();
        String name = context == null ? null : context.getAccessibleName();
        return name == null ? "" : name;
    }

    private static @Nullable Component called(Container part, String name) {
        for (Component child : part.getComponents()) {
            if (takesKeys(child) && child.isFocusable() && name(child).equals(name)) return child;
            Component inside = child instanceof Container container ? called(container, name) : null;
            if (inside != null) return inside;
        }
        return null;
    }

    static @Nullable Component first(Component part) {
        if (!part.isVisible()) return null;
        if (takesKeys(part) && part.isFocusable() && part.isEnabled()) return part;
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component inside = first(child);
                if (inside != null) return inside;
            }
        }
        return null;
    }

    private static boolean takesKeys(Component part) {
        return part instanceof AbstractButton
                || part instanceof JTextComponent
                || part instanceof JList<?>
                || part instanceof TimelineView;
    }
}
