package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import org.jspecify.annotations.Nullable;

/** Cards over the window, one on the other; what is below is out of reach until they are closed. */
final class Overlays {

    private record Shown(Scrim scrim, Card card, @Nullable Component focusBefore) {}

    private final JLayeredPane layers;
    private final Runnable lost;
    private Runnable changed = () -> {};
    private final Deque<Shown> stack = new ArrayDeque<>();

    /** @param lost takes the focus when what had it is no longer on the screen */
    Overlays(JLayeredPane layers, Runnable lost) {
        this.layers = layers;
        this.lost = lost;
        layers.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                stack.forEach(shown -> fit(shown.scrim()));
            }
        });
    }

    /** @param told when a card has come or gone */
    void onChange(Runnable told) {
        changed = told;
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }

    @Nullable
    Card top() {
        return stack.isEmpty() ? null : stack.peek().card();
    }

    void show(Card card) {
        Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        Scrim scrim = new Scrim(card, () -> close(card));
        card.closer(() -> close(card));
        stack.push(new Shown(scrim, card, focus));
        fit(scrim);
        layers.add(scrim, Integer.valueOf(JLayeredPane.MODAL_LAYER + stack.size()));
        layers.revalidate();
        scrim.validate();
        layers.repaint();
        changed.run();
        card.focusFirst();
    }

    /** Closes this card and those over it. */
    void close(Card card) {
        if (stack.stream().noneMatch(shown -> shown.card().equals(card))) return;
        Shown closed;
        do {
            closed = stack.pop();
            layers.remove(closed.scrim());
            closed.card().closed();
        } while (!closed.card().equals(card));
        layers.repaint();
        changed.run();
        Component focus = closed.focusBefore();
        if (focus instanceof JComponent component && component.isShowing()) {
            component.requestFocusInWindow();
        } else if (stack.isEmpty()) {
            lost.run();
        } else {
            stack.peek().card().focusFirst();
        }
    }

    private void fit(Scrim scrim) {
        scrim.setBounds(new Rectangle(0, 0, layers.getWidth(), layers.getHeight()));
        scrim.revalidate();
    }
}
