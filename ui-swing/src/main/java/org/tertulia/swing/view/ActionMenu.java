package org.tertulia.swing.view;

import java.awt.Component;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** What can be done about something: our own entries, then what its network offers, as soon as it has said so. */
final class ActionMenu {

    private static final int ICON = 16;

    private final CoreLink core;
    private final Navigator navigator;
    private final AccountId account;
    private final String network;
    private final ActionScope scope;
    private final JPopupMenu menu = new JPopupMenu();

    ActionMenu(CoreLink core, Navigator navigator, AccountId account, String network, ActionScope scope) {
        this.core = core;
        this.navigator = navigator;
        this.account = account;
        this.network = network;
        this.scope = scope;
    }

    void add(String label, Glyph glyph, Runnable action) {
        JMenuItem item = new JMenuItem(label, glyph.icon(ICON, Tokens::textSecondary));
        item.addActionListener(event -> action.run());
        menu.add(item);
    }

    /** Opens it below a button, its right edge at the button's. */
    void below(JComponent button) {
        offer();
        menu.show(button, button.getWidth() - menu.getPreferredSize().width, button.getHeight());
    }

    void at(Component on, int x, int y) {
        offer();
        menu.show(on, x, y);
    }

    void offer() {
        core.send(new Command.FindActions(account, scope), outcome -> {
            if (outcome instanceof Outcome.Done<List<Action>>(var actions) && !actions.isEmpty()) offer(actions);
        });
    }

    private void offer(List<Action> actions) {
        if (menu.getComponentCount() > 0) menu.addSeparator();
        for (Action action : actions) {
            String label = ActionWords.label(network, action);
            boolean asks =
                    !action.fields().isEmpty() && Character.isLetterOrDigit(label.codePointBefore(label.length()));
            JMenuItem item = new JMenuItem(asks ? Messages.text("action.asks", label) : label);
            item.addActionListener(event -> navigator.act(new ActionCall(account, network, scope, action)));
            menu.add(item);
        }
        if (menu.isVisible()) menu.pack();
    }

    JPopupMenu menu() {
        return menu;
    }
}
