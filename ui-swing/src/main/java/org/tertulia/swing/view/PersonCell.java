package org.tertulia.swing.view;

import java.awt.Color;
import java.util.Comparator;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.Presence;
import org.tertulia.swing.model.AccountsModel;
import org.tertulia.swing.model.PeopleModel;
import org.tertulia.swing.text.OneLine;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.NetworkBadge;
import org.tertulia.swing.theme.Tokens;

/** Somebody in the list of people: name, presence, their own words about it. */
final class PersonCell extends Cell<Person> {

    private static final double TEXT_LEFT = 70;

    private final transient AccountsModel accounts;
    private final transient Faces faces;

    PersonCell(AccountsModel accounts, Faces faces) {
        super(58);
        this.accounts = accounts;
        this.faces = faces;
    }

    @Override
    void paint(Brush brush, Person person, boolean selected, double width) {
        Tokens t = brush.tokens();
        Color ground = selected ? t.selected() : t.list();
        Contact first = person.contacts().getFirst();
        faces.of(person).paint(brush, 18, 9, 40);
        NetworkBadge.of(accounts.network(first.account())).paint(brush, 47, 37, 14, ground);
        PresenceWords.dot(PeopleModel.availability(person)).paint(brush, 49, 8, 10, ground);
        double room = width - 20 - TEXT_LEFT;
        OneLine.of(person.name(), Fonts.semibold(13.5), room).paint(brush.graphics(), t.text(), TEXT_LEFT, 26);
        OneLine.of(line(person), Fonts.regular(12.5), room).paint(brush.graphics(), t.textSecondary(), TEXT_LEFT, 44);
    }

    private static String line(Person person) {
        Presence best = person.contacts().stream()
                .map(Contact::presence)
                .max(Comparator.comparing(Presence::availability))
                .orElse(Presence.UNKNOWN);
        if (!best.status().isEmpty()) return PresenceWords.of(best.availability()) + " · " + best.status();
        return best.availability().reachable()
                ? PresenceWords.of(best.availability())
                : person.contacts().getFirst().address().value();
    }

    @Override
    String describe(Person person) {
        return person.name() + ", " + PresenceWords.of(PeopleModel.availability(person));
    }
}
