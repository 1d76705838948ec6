package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.ActionCall;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;

/** Asks what networks have of their own where the person is: about the open conversation, else about each account. */
final class PaletteActions {

    private final CoreLink core;
    private final NetworkNames networks;
    private final Navigator navigator;
    private final List<PaletteEntry.Act> found = new ArrayList<>();

    PaletteActions(CoreLink core, NetworkNames networks, Navigator navigator) {
        this.core = core;
        this.networks = networks;
        this.navigator = navigator;
    }

    /** @param changed told each time that more is known */
    void find(Models models, @Nullable ConversationItem open, Consumer<List<PaletteEntry.Act>> changed) {
        if (open != null) {
            Address address = open.conversation().address();
            ActionScope scope = open.room() ? ActionScope.room(address) : ActionScope.person(address);
            ask(open.conversation().account(), open.network(), scope, changed);
        }
        for (Account account : models.accounts().all()) {
            boolean online = account.state() == Account.State.ONLINE;
            boolean covered =
                    open != null && open.room() && open.conversation().account().equals(account.id());
            if (online && !covered) ask(account.id(), account.network(), ActionScope.ACCOUNT, changed);
        }
    }

    private void ask(AccountId account, String network, ActionScope scope, Consumer<List<PaletteEntry.Act>> changed) {
        core.send(new Command.FindActions(account, scope), outcome -> {
            if (!(outcome instanceof Outcome.Done<List<Action>>(var actions)) || actions.isEmpty()) return;
            for (Action action : actions) {
                String title =
                        Messages.text("palette.action", networks.name(network), ActionWords.label(network, action));
                found.add(new PaletteEntry.Act(
                        Glyph.DOTS, title, "", () -> navigator.act(new ActionCall(account, network, scope, action))));
            }
            changed.accept(found);
        });
    }
}
