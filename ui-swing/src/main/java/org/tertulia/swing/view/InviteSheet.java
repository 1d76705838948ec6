package org.tertulia.swing.view;

import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Person;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Messages;

/** Asks somebody into a room: one of our contacts, or an address. */
final class InviteSheet extends Sheet {

    private final transient CoreLink core;
    private final transient Conversation room;
    private final transient Account account;
    private final JTextField address;

    /** Whoever goes through the list does not make it shorter by that. */
    private boolean choosing;

    InviteSheet(CoreLink core, Models models, Conversation room, Account account) {
        super(Messages.text("room.invite.title", room.title()));
        this.core = core;
        this.room = room;
        this.account = account;
        Rows<Person> rows = new Rows<>();
        List<Person> people = models.people().all().stream()
                .filter(person -> address(person) != null)
                .toList();
        rows.set(people);
        address = new Fields(content())
                .text(
                        Messages.text("field.address"),
                        "",
                        Messages.text("contact.hint", account.address().value()));
        address.getDocument().addDocumentListener(new Typed(text -> {
            if (!choosing) {
                rows.set(people.stream()
                        .filter(person -> matches(person, text.toLowerCase(Locale.getDefault())))
                        .toList());
            }
        }));
        address.addActionListener(event -> submit());
        JList<Person> list = Lists.of(
                rows, new PersonCell(models.accounts(), new Faces(models.avatars())), Messages.text("people.title"));
        list.addListSelectionListener(event -> {
            Person person = list.getSelectedValue();
            Address chosen = person == null ? null : address(person);
            if (!event.getValueIsAdjusting() && chosen != null) choose(chosen);
        });
        JComponent scrolling = Lists.scrolling(list);
        if (!people.isEmpty()) content().add(scrolling, "h " + Math.min(240, 58 * people.size()) + "!,gaptop 8");
        buttons(cancel(), Buttons.primary(Messages.text("room.invite.button"), this::submit));
    }

    private void choose(Address chosen) {
        if (address.getText().equals(chosen.value())) return;
        choosing = true;
        address.setText(chosen.value());
        choosing = false;
    }

    private boolean matches(Person person, String text) {
        Address of = address(person);
        return text.isBlank()
                || person.name().toLowerCase(Locale.getDefault()).contains(text)
                || (of != null && of.value().contains(text));
    }

    private @Nullable Address address(Person person) {
        return person.contacts().stream()
                .filter(contact -> contact.account().equals(account.id()))
                .map(Contact::address)
                .findFirst()
                .orElse(null);
    }

    private void submit() {
        String typed = address.getText().strip();
        if (typed.isEmpty()) {
            problem(Messages.text("login.missing", Messages.text("field.address")));
            return;
        }
        problem("");
        busy(true);
        Address who = new Address(account.address().scheme(), typed);
        core.send(new Command.Invite(room.id(), who, ""), outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<Nothing> ignored -> close();
                case Outcome.Failed<Nothing>(var failure) -> problem(failure);
            }
        });
    }
}
