package org.tertulia.swing.view;

import java.awt.CardLayout;
import java.util.List;
import java.util.Locale;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.model.Person;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Everybody we know. */
final class PeoplePane extends Surface {

    private static final String LIST = "list";
    private static final String EMPTY = "empty";

    private final transient Models models;
    private final Rows<Person> rows = new Rows<>();
    private final JList<Person> list;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private String wanted = "";

    PeoplePane(Models models, Navigator navigator) {
        super(
                new MigLayout("novisualpadding,insets 0,gap 0,fill,wrap 1", "[grow,fill]", "[56!][38!]10[grow,fill]"),
                Tokens::list);
        this.models = models;
        list = Lists.of(
                rows, new PersonCell(models.accounts(), new Faces(models.avatars())), Messages.text("people.title"));
        Lists.onChosen(list, navigator::open);
        JPanel head = new JPanel(new MigLayout("novisualpadding,insets 8 18 0 12,fill", "[grow,fill][]", "[]"));
        head.setOpaque(false);
        head.add(new Words(Messages.text("people.title"), Fonts.bold(21), Tokens::text));
        head.add(new GlyphButton(Glyph.USER_PLUS, Messages.text("people.add"), 36, () -> navigator.addContact("")));
        add(head);
        add(new SearchField(Messages.text("people.filter"), 13.5, this::filter), "gapx 14 14");
        body.setOpaque(false);
        body.add(Lists.scrolling(list), LIST);
        body.add(
                new EmptyState(
                        Glyph.USERS,
                        Messages.text("people.empty.title"),
                        Messages.text("people.empty.text"),
                        240,
                        Buttons.primary(Messages.text("people.add"), () -> navigator.addContact(""))),
                EMPTY);
        add(body);
        models.people().changes().listen(this::refresh);
        refresh();
    }

    @Override
    public void setVisible(boolean shown) {
        super.setVisible(shown);
        if (shown) refresh();
    }

    boolean focus() {
        return list.requestFocusInWindow();
    }

    private void filter(String text) {
        wanted = text.strip().toLowerCase(Locale.getDefault());
        refresh();
    }

    private void refresh() {
        if (!isVisible()) return;
        List<Person> all = models.people().all();
        Person selected = list.getSelectedValue();
        rows.set(
                wanted.isEmpty()
                        ? List.copyOf(all)
                        : all.stream().filter(this::matches).toList());
        if (selected != null) {
            list.setSelectedIndex(rows.all().stream().map(Person::id).toList().indexOf(selected.id()));
        }
        cards.show(body, models.people().loaded() && all.isEmpty() ? EMPTY : LIST);
    }

    private boolean matches(Person person) {
        return contains(person.name())
                || person.contacts().stream()
                        .anyMatch(contact -> contains(contact.address().value()));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.getDefault()).contains(wanted);
    }
}
