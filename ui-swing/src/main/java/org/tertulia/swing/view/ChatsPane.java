package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.CardLayout;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.model.ConversationListModel.Filter;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** The conversation list with its chips. */
final class ChatsPane extends Surface {

    /** So long the keyboard rests on a chat before it is opened: whoever only passes by has not read it. */
    private static final int REST_MILLIS = 400;

    private static final String LIST = "list";
    private static final String EMPTY = "empty";

    private final transient ConversationListModel model;
    private final Rows<ConversationItem> rows = new Rows<>();
    private final JList<ConversationItem> list;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final JPanel nothing = new JPanel(new MigLayout("novisualpadding,insets 0,fill"));
    private final Words title = new Words("", Fonts.bold(21), Tokens::text);
    private final transient Models models;
    private final transient Navigator navigator;
    private transient @Nullable ConversationId open;
    private final Timer rest = new Timer(REST_MILLIS, event -> openMarked());
    private boolean setting;
    private boolean awaited;

    ChatsPane(Models models, Times times, Navigator navigator) {
        super(
                new MigLayout(
                        "novisualpadding,insets 0,gap 0,fill,hidemode 3",
                        "[grow,fill]",
                        "[56!][36!]8[34!]6[][grow,fill]"),
                Tokens::list);
        this.models = models;
        this.model = models.conversations();
        this.navigator = navigator;
        list = Lists.of(rows, new ConversationCell(times, new Faces(models.avatars())), Messages.text("list.name"));
        list.addListSelectionListener(event -> {
            if (!setting && !list.isSelectionEmpty()) rest.restart();
        });
        rest.setRepeats(false);
        Lists.onChosen(list, item -> {
            rest.stop();
            navigator.open(item.conversation().id());
            navigator.write();
        });
        body.setOpaque(false);
        nothing.setOpaque(false);
        body.add(Lists.scrolling(list), LIST);
        body.add(nothing, EMPTY);
        add(head(), "cell 0 0");
        add(new SearchButton(() -> navigator.palette("")), "cell 0 1,gapx 14 14");
        add(chipRow(), "cell 0 2");
        add(new AccountBanner(models, navigator), "cell 0 3,gapx 14 14,gapbottom 6");
        add(body, "cell 0 4");
        model.changes().listen(this::refresh);
        refresh();
    }

    private JComponent head() {
        JPanel head = new JPanel(new MigLayout("novisualpadding,insets 8 18 0 12,fill", "[grow,fill][][]", "[]"));
        head.setOpaque(false);
        head.putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        title.putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        head.add(title);
        head.add(new GlyphButton(Glyph.HASH, Messages.text("list.join"), 36, () -> navigator.joinRoom("")));
        head.add(new GlyphButton(Glyph.EDIT, Messages.text("list.new"), 36, () -> navigator.addContact("")));
        return head;
    }

    private JComponent chipRow() {
        JPanel row = new JPanel(new MigLayout("novisualpadding,insets 0 14 0 10,gap 6", "", "[34!]"));
        row.setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        for (Filter filter : Filter.values()) {
            Chip chip = new Chip(Messages.text("list.filter." + filter), () -> model.narrow(filter));
            chip.setSelected(filter == model.filter());
            group.add(chip);
            row.add(chip);
        }
        return row;
    }

    /** Marks the open conversation and brings it into view. */
    void select(@Nullable ConversationId id) {
        rest.stop();
        open = id;
        refresh();
        int index = model.indexOf(id);
        if (index >= 0) list.ensureIndexIsVisible(index);
    }

    /** Puts the keyboard into the list, as soon as there is anything in it. */
    boolean focus() {
        awaited = !list.requestFocusInWindow();
        return !awaited || Focus.into(nothing);
    }

    private void focusIfAwaited() {
        if (!awaited || rows.getSize() == 0) return;
        awaited = false;
        if (!Focus.isBusy()) list.requestFocusInWindow();
    }

    private void openMarked() {
        ConversationItem item = list.getSelectedValue();
        if (item != null && isShowing()) navigator.open(item.conversation().id());
    }

    /** Where the keyboard is, or else what is open. */
    private @Nullable ConversationId marked() {
        ConversationItem item = rest.isRunning() ? list.getSelectedValue() : null;
        return item == null ? open : item.conversation().id();
    }

    private void refresh() {
        setting = true;
        try {
            ConversationId marked = marked();
            rows.set(model.shown());
            int index = model.indexOf(marked);
            if (index < 0) {
                list.clearSelection();
            } else if (list.getSelectedIndex() != index) {
                list.setSelectedIndex(index);
            }
        } finally {
            setting = false;
        }
        var account = model.account() == null ? null : models.accounts().find(model.account());
        title.set(
                account == null
                        ? Messages.text("list.title")
                        : account.address().value());
        boolean empty = model.loaded() && model.shown().isEmpty();
        if (empty) Focus.keep(nothing, this::showNothing);
        cards.show(body, empty ? EMPTY : LIST);
        focusIfAwaited();
    }

    private void showNothing() {
        nothing.removeAll();
        boolean all = model.filter() == Filter.ALL;
        String key = all ? "none" : "filtered." + model.filter();
        Glyph glyph = all ? Glyph.MESSAGE : Glyph.CHECK;
        String heading = Messages.text("list.empty." + key + ".title");
        String text = Messages.text("list.empty." + key + ".text");
        EmptyState state = all
                ? new EmptyState(
                        glyph,
                        heading,
                        text,
                        240,
                        Buttons.primary(Messages.text("people.add"), () -> navigator.addContact("")))
                : new EmptyState(glyph, heading, text, 240);
        nothing.add(state, "grow");
        nothing.revalidate();
    }
}
