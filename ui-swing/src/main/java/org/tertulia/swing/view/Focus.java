package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.DefaultButtonModel;
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

    /** Draws a part anew; the keyboard goes back to what is called the same, or to what stands in the same place. */
    static void keep(Container part, Runnable redraw) {
        Component owner = ownerIn(part);
        int place = owner == null ? -1 : takers(part).indexOf(owner);
        redraw.run();
        if (owner == null || part.isAncestorOf(owner)) return;
        List<Component> takers = takers(part);
        Component next = takers.stream()
                .filter(each -> name(each).equals(name(owner)))
                .findFirst()
                .orElseGet(() -> takers.isEmpty() ? null : takers.get(Math.clamp(place, 0, takers.size() - 1)));
        if (next != null) next.requestFocusInWindow();
    }

    /** All in it that can have the keyboard, in their order. */
    private static List<Component> takers(Container part) {
        List<Component> all = new ArrayList<>();
        for (Component child : part.getComponents()) {
            if (!child.isVisible()) continue;
            if (takesKeys(child) && child.isFocusable() && child.isEnabled()) all.add(child);
            if (child instanceof Container container) all.addAll(takers(container));
        }
        return all;
    }

    private static String name(Component component) {
        var context = component.getAccessibleContext();
        String name = context == null ? null : context.getAccessibleName();
        return name == null ? "" : name;
    }

    static @Nullable Component first(Component part) {
        if (!part.isVisible()) return null;
        if (takesKeys(part) && part.isFocusable() && part.isEnabled() && !isLeftOut(part)) return part;
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                Component inside = first(child);
                if (inside != null) return inside;
            }
        }
        return null;
    }

    /** Of several of which one is chosen, the keyboard begins with that one. */
    private static boolean isLeftOut(Component part) {
        return part instanceof AbstractButton button
                && !button.isSelected()
                && button.getModel() instanceof DefaultButtonModel model
                && model.getGroup() != null
                && model.getGroup().getSelection() != null;
    }

    private static boolean takesKeys(Component part) {
        return part instanceof AbstractButton
                || part instanceof JTextComponent
                || part instanceof JList<?>
                || part instanceof Paragraph
                || part instanceof TimelineView;
    }

    /**
     * From the part that has the keyboard to the next that takes it, and around.
     *
     * @param into puts the keyboard there, or says that it cannot be
     */
    static void cycle(List<Component> parts, int step, Predicate<Component> into) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        int at = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (owner != null && SwingUtilities.isDescendingFrom(owner, parts.get(i))) at = i;
        }
        for (int i = 1; i <= parts.size(); i++) {
            if (into.test(parts.get(Math.floorMod(at + i * step, parts.size())))) return;
        }
    }
}
