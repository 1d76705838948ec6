package org.tertulia.swing.view;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Blocked;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Identity;
import org.tertulia.model.Person;
import org.tertulia.model.Presence;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.PeopleModel;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** About somebody: their addresses, who sees whom, and what can be done. */
final class PersonDetails extends Column {

    private static final Set<String> AWAY = Set.of("details.remove", "details.block");

    private static final int WIDTH = 248;

    private final transient CoreLink core;
    private final transient Models models;
    private final transient Faces faces;
    private final transient Navigator navigator;
    private final transient Consumer<Sheet> sheets;
    private final transient ConversationItem item;
    private final MuteToggle mute;
    private transient @Nullable Person shown;
    private transient List<Blocked> blockedThen = List.of();
    private transient List<Identity> identitiesThen = List.of();
    private boolean drawn;

    PersonDetails(CoreLink core, Models models, ConversationItem item, Navigator navigator, Consumer<Sheet> sheets) {
        super(new MigLayout("novisualpadding,insets 56 20 20 20,gap 0 4,wrap 1,fillx", "[grow,fill]"));
        this.core = core;
        this.models = models;
        this.faces = new Faces(models.avatars());
        this.item = item;
        this.navigator = navigator;
        this.sheets = sheets;
        mute = new MuteToggle(core, item.conversation());
        refresh();
    }

    void refresh() {
        Conversation c = item.conversation();
        ConversationItem now = models.conversations().find(c.id());
        if (now != null) mute.show(now.conversation());
        Contact contact = models.people().contact(c.account(), c.address());
        Person person = contact == null ? null : models.people().find(contact.person());
        List<Blocked> blocked = models.blocked().all();
        List<Identity> identities = identities(c, person);
        if (drawn
                && Objects.equals(person, shown)
                && blocked.equals(blockedThen)
                && identities.equals(identitiesThen)) {
            return;
        }
        drawn = true;
        shown = person;
        blockedThen = blocked;
        identitiesThen = identities;
        Focus.keep(this, () -> {
            removeAll();
            if (person == null) {
                drawStranger(c);
            } else {
                draw(person);
            }
        });
        revalidate();
        repaint();
    }

    private List<Identity> identities(Conversation c, @Nullable Person person) {
        if (person == null) return List.of(models.identities().of(c.account(), c.address()));
        return person.contacts().stream()
                .map(contact -> models.identities().of(contact.account(), contact.address()))
                .toList();
    }

    private void draw(Person person) {
        Contact first = person.contacts().getFirst();
        Availability availability = PeopleModel.availability(person);
        head(person.name(), first.address(), models.accounts().network(first.account()), availability);
        String status = person.contacts().stream()
                .map(Contact::presence)
                .map(Presence::status)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        if (!status.isEmpty()) {
            add(new Paragraph(status, Fonts.regular(13), Tokens::text, WIDTH, true), "gaptop 6");
        }
        int count = person.contacts().size();
        section(count == 1 ? Messages.text("details.address") : Messages.text("details.addresses", count));
        person.contacts().forEach(this::address);
        add(new Line(), "gaptop 12,gapbottom 4,h 9!");
        add(mute);
        for (Contact contact : person.contacts()) {
            boolean several = count > 1;
            add(action("details.rename", contact, several, () -> rename(contact)), "growx 0");
            add(action("details.remove", contact, several, () -> remove(contact)), "growx 0");
            add(block(contact.account(), contact.address(), contact.displayName(), several), "growx 0");
        }
        add(erase(), "growx 0");
    }

    private void drawStranger(Conversation c) {
        head(c.title(), c.address(), item.network(), Availability.UNKNOWN);
        section(Messages.text("details.address"));
        add(new Words(c.address().value(), Fonts.semibold(13), Tokens::text));
        if (models.accounts().loaded() && models.accounts().find(c.account()) == null) {
            add(new Paragraph(Messages.text("details.gone"), Fonts.regular(12.5), Tokens::textSecondary, WIDTH));
            add(new Line(), "gaptop 12,gapbottom 4,h 9!");
            add(erase(), "growx 0");
            return;
        }
        identity(c.account(), c.address());
        add(new Paragraph(Messages.text("details.stranger"), Fonts.regular(12.5), Tokens::textSecondary, WIDTH));
        add(
                Buttons.plain(
                        Messages.text("people.add"),
                        () -> navigator.addContact(c.address().value())),
                "gaptop 8,growx 0");
        add(new Line(), "gaptop 12,gapbottom 4,h 9!");
        add(mute);
        add(block(c.account(), c.address(), c.title(), false), "growx 0");
        add(erase(), "growx 0");
    }

    private JButton block(AccountId account, Address address, String name, boolean several) {
        boolean blocked = isBlocked(account, address);
        Runnable action =
                blocked ? () -> navigator.unblock(account, address) : () -> navigator.block(account, address, name);
        return action(blocked ? "blocked.unblock" : "details.block", address, several, action);
    }

    private boolean isBlocked(AccountId account, Address address) {
        return models.blocked().find(account, address) != null;
    }

    private void head(String name, Address address, String network, Availability availability) {
        add(new Portrait(() -> faces.of(name, item.conversation().account(), address, false), network, availability));
        add(new Words(name, Fonts.semibold(18), Tokens::text, true), "gaptop 6");
        if (isBlocked(item.conversation().account(), item.conversation().address())) {
            add(new Words(Messages.text("blocked.state"), Fonts.semibold(13), Tokens::danger, true));
        } else {
            add(new Words(PresenceWords.of(availability), Fonts.regular(13), Tokens::textSecondary, true));
        }
    }

    private void section(String title) {
        add(new Words(title, Fonts.semibold(12.5), Tokens::textFaint), "gaptop 16,gapbottom 2");
    }

    private void address(Contact contact) {
        JPanel row = new JPanel(
                new MigLayout("novisualpadding,insets 4 0 4 0,gap 10 1,wrap 3,fillx", "[30!][grow,fill]4[28!]"));
        row.setOpaque(false);
        JLabel badge = new JLabel(new BadgeIcon(models.accounts().network(contact.account()), 30));
        row.add(badge, "spany 2");
        row.add(new Words(contact.address().value(), Fonts.semibold(13), Tokens::text), "wmin 0");
        row.add(Buttons.copy(contact.address().value()), "spany 2,w 28!,h 28!");
        row.add(
                new Words(
                        PresenceWords.of(contact.presence().availability()), Fonts.regular(12), Tokens::textSecondary),
                "wmin 0");
        add(row);
        identity(contact.account(), contact.address());
        add(new Paragraph(
                Messages.text("subscription." + contact.subscription()),
                Fonts.regular(12.5),
                Tokens::textSecondary,
                WIDTH));
    }

    private void identity(AccountId account, Address address) {
        String words = IdentityWords.sentence(models.identities().of(account, address));
        if (!words.isEmpty()) add(new Paragraph(words, Fonts.regular(12.5), Tokens::textSecondary, WIDTH));
    }

    private static JButton action(String key, Contact contact, boolean several, Runnable action) {
        return action(key, contact.address(), several, action);
    }

    private static JButton action(String key, Address address, boolean several, Runnable action) {
        String text = several ? Messages.text(key) + " (" + address.value() + ")" : Messages.text(key);
        JButton button = AWAY.contains(key) ? Buttons.dangerLink(text, action) : Buttons.link(text, action);
        button.getAccessibleContext().setAccessibleName(Messages.text(key) + ": " + address.value());
        return button;
    }

    private JButton erase() {
        Conversation c = item.conversation();
        return Buttons.dangerLink(
                Messages.text("details.erase"),
                () -> sheets.accept(new ConfirmSheet(
                        core,
                        Messages.text("details.erase"),
                        Messages.text("details.erase.text", c.title()),
                        Messages.text("details.erase.button"),
                        new Command.EraseConversation(c.id()),
                        () -> {})));
    }

    private void rename(Contact contact) {
        AccountId account = contact.account();
        sheets.accept(new LineSheet(
                core,
                Messages.text("details.rename"),
                Messages.text("contact.name"),
                contact.name(),
                name -> new Command.RenameContact(account, contact.address(), name)));
    }

    private void remove(Contact contact) {
        sheets.accept(new ConfirmSheet(
                core,
                Messages.text("details.remove"),
                Messages.text("details.remove.text", contact.displayName()),
                Messages.text("details.remove.button"),
                new Command.RemoveContact(contact.account(), contact.address()),
                () -> {}));
    }
}
