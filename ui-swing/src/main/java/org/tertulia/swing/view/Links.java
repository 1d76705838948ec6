package org.tertulia.swing.view;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.text.ChatLink;
import org.tertulia.swing.text.Destination;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/**
 * Follows links: to a chat of ours where one of our accounts can, else out of the app. A link that can be taken for
 * another is shown as it is first, and what is not known to be harmless is not opened.
 */
final class Links {

    private final Models models;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Overlays overlays;
    private final Consumer<URI> browser;
    private final Consumer<String> say;

    /**
     * @param browser opens what leads out of the app
     * @param say tells the person why nothing happens
     */
    Links(
            Models models,
            Sheets sheets,
            Navigator navigator,
            Overlays overlays,
            Consumer<URI> browser,
            Consumer<String> say) {
        this.models = models;
        this.sheets = sheets;
        this.navigator = navigator;
        this.overlays = overlays;
        this.browser = browser;
        this.say = say;
    }

    void follow(URI link) {
        boolean here = ChatLink.of(link).filter(this::chat).isPresent();
        Destination to = here ? null : Destination.of(link);
        if (to != null && to.disguised()) overlays.show(new Disguised(to, browser));
        else if (to != null) browser.accept(to.link());
        else if (!here) say.accept(Messages.text("link.refused"));
    }

    /** @return whether we have an account on that network */
    private boolean chat(ChatLink chat) {
        List<Account> accounts = models.accounts().all().stream()
                .filter(account -> account.network().equals(chat.network()))
                .toList();
        if (accounts.isEmpty()) return false;
        ConversationItem known = known(chat, accounts);
        if (known != null) {
            navigator.arrived(known.conversation().id(), null);
        } else if (chat.room()) {
            sheets.joinRoom(chat.address(), chat.network(), id -> navigator.arrived(id, null));
        } else if (sheets.asksForContact(chat.network())) {
            sheets.addContact(chat.address(), chat.network(), Errands.met(navigator));
        } else {
            navigator.open(accounts.getFirst().id(), address(chat, accounts.getFirst()));
        }
        return true;
    }

    private @Nullable ConversationItem known(ChatLink chat, List<Account> accounts) {
        for (Account account : accounts) {
            ConversationItem item = models.conversations().find(account.id(), address(chat, account));
            if (item != null && (!chat.room() || item.conversation().joined())) return item;
        }
        return null;
    }

    /** Networks whose names are the same in any case have them in lower case. */
    private static Address address(ChatLink chat, Account account) {
        boolean asItIs = chat.network().equals("matrix");
        String value = asItIs ? chat.address() : chat.address().toLowerCase(Locale.ROOT);
        return new Address(account.address().scheme(), value);
    }

    /** Says where such a link leads before it is opened. */
    private static final class Disguised extends Sheet {

        private final JButton no = cancel();

        Disguised(Destination to, Consumer<URI> browser) {
            super(Messages.text("link.disguised.title"));
            content().add(paragraph(Messages.text("link.disguised.text")));
            content().add(new Words(to.host(), Fonts.semibold(15), Tokens::text), "gaptop 6");
            content().add(paragraph(to.link().toString()), "gaptop 2");
            buttons(no, Buttons.danger(Messages.text("link.disguised.open"), () -> {
                close();
                browser.accept(to.link());
            }));
        }

        @Override
        void focusFirst() {
            no.requestFocusInWindow();
        }
    }
}
