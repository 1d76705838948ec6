package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Theme;
import org.tertulia.swing.theme.Tokens;

/** The strip at the left: all chats, one place per account, people, requests; adding, theme, settings. */
final class Rail extends Surface {

    private record Entry(AccountId account, RailButton button) {}

    private final transient Models models;
    private final transient Navigator navigator;
    private final NetworkNames networks;
    private final OwnAvatar avatar;
    private final RailButton all;
    private final RailButton people;
    private final RailButton requests;
    private final GlyphButton theme;
    private final JPanel accounts = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 2,wrap 1", "[68!]"));
    private transient List<Entry> entries = List.of();
    private transient List<AccountId> shownAccounts = List.of();
    private Navigator.Place place = Navigator.Place.CHATS;

    Rail(Models models, NetworkNames networks, Navigator navigator) {
        super(new MigLayout("novisualpadding,insets 4 0 8 0,gap 0 2,wrap 1,fillx", "[68!,center]"), Tokens::rail);
        this.models = models;
        this.networks = networks;
        this.navigator = navigator;
        avatar = new OwnAvatar(new Faces(models.avatars()), navigator::status);
        all = new RailButton(Glyph.INBOX, Messages.text("rail.all"), () -> narrow(null));
        people =
                new RailButton(Glyph.USERS, Messages.text("rail.people"), () -> navigator.show(Navigator.Place.PEOPLE));
        requests = new RailButton(
                Glyph.USER_QUESTION, Messages.text("rail.requests"), () -> navigator.show(Navigator.Place.REQUESTS));
        theme = new GlyphButton(Glyph.SUN, Messages.text("rail.theme.LIGHT"), 44, navigator::turnTheme);
        accounts.setOpaque(false);
        add(avatar, "gapbottom 6,w 68!");
        add(all);
        add(accounts);
        add(new Line(), "w 28!,h 11!");
        add(people);
        add(requests);
        add(new GlyphButton(Glyph.PLUS, Messages.text("rail.add"), 44, navigator::addAccount), "pushy,aligny bottom");
        add(theme);
        add(new GlyphButton(Glyph.SETTINGS, Messages.text("rail.settings"), 44, navigator::settings));
        getAccessibleContext().setAccessibleName(Messages.text("rail.name"));
        models.accounts().changes().listen(this::refresh);
        models.conversations().changes().listen(this::refresh);
        models.requests().changes().listen(this::refresh);
        refresh();
    }

    void place(Navigator.Place now) {
        place = now;
        refresh();
    }

    void theme(Theme now) {
        Glyph glyph = switch (now) {
            case LIGHT -> Glyph.SUN;
            case DARK -> Glyph.MOON;
            case SYSTEM -> Glyph.DEVICE_DESKTOP;
        };
        theme.show(glyph, Messages.text("rail.theme." + now));
    }

    /** Only this account's conversations; {@code null} for all. */
    void narrow(@Nullable AccountId account) {
        models.conversations().narrow(account);
        navigator.show(Navigator.Place.CHATS);
        refresh();
    }

    /** @param index 1 for the first account, as in Ctrl+1 */
    void narrow(int index) {
        List<Account> list = models.accounts().all();
        if (index <= list.size()) narrow(list.get(index - 1).id());
    }

    private void refresh() {
        List<Account> now = models.accounts().all();
        List<AccountId> ids = now.stream().map(Account::id).toList();
        if (!ids.equals(shownAccounts)) rebuild(now);
        shownAccounts = ids;
        AccountId narrowed = models.conversations().account();
        boolean chats = place == Navigator.Place.CHATS;
        avatar.show(models.accounts());
        all.setSelected(chats && narrowed == null);
        people.setSelected(place == Navigator.Place.PEOPLE);
        requests.setSelected(place == Navigator.Place.REQUESTS);
        requests.count(models.requests().size(), true);
        for (int i = 0; i < entries.size(); i++) {
            Account account = now.get(i);
            RailButton button = entries.get(i).button();
            button.setSelected(chats && account.id().equals(narrowed));
            int loud = models.conversations().unread(account.id());
            button.count(loud > 0 ? loud : models.conversations().mutedUnread(account.id()), loud > 0);
            button.state(account.failure() != null, account.state() != Account.State.ONLINE);
            button.name(name(account));
        }
    }

    private void rebuild(List<Account> now) {
        accounts.removeAll();
        List<Entry> fresh = new ArrayList<>();
        for (Account account : now) {
            RailButton button =
                    new RailButton(NetworkBadge.of(account.network()), name(account), () -> narrow(account.id()));
            accounts.add(button);
            fresh.add(new Entry(account.id(), button));
        }
        entries = fresh;
        accounts.revalidate();
    }

    private String name(Account account) {
        return Messages.text(
                "rail.account",
                networks.name(account.network()),
                account.address().value(),
                Messages.text("account.state." + account.state()));
    }
}
