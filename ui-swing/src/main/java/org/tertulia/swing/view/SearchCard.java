package org.tertulia.swing.view;

import java.awt.CardLayout;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SearchPage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.SearchModel;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** Ctrl+Shift+F: every message there is, narrowed to an account or a conversation if wished. */
final class SearchCard extends Card {

    private static final int WIDTH = 720;
    private static final int PAGE = 50;
    private static final int PAUSE = 150;

    private final transient SearchModel model;
    private final transient Models models;
    private final transient Navigator navigator;
    private final Rows<SearchPage.Hit> rows = new Rows<>();
    private final JList<SearchPage.Hit> list;
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private final Words count = new Words("", Fonts.regular(12.5), Tokens::textFaint);
    private final SearchField field = new SearchField(Messages.text("search.hint"), 16, text -> later());
    private final Timer pause = new Timer(PAUSE, event -> search());

    /** @param here a conversation to begin with, or none */
    SearchCard(
            CoreLink core,
            Models models,
            Times times,
            Navigator navigator,
            String text,
            @Nullable ConversationId here) {
        super(
                new MigLayout(
                        "novisualpadding,insets 14 0 10 0,gap 0,wrap 1,fill",
                        "[0:" + WIDTH + ":" + WIDTH + ",grow,fill]",
                        "[44!]8[34!]4[grow,fill]4[22!]"),
                Messages.text("search.title"));
        this.models = models;
        this.navigator = navigator;
        model = new SearchModel(core, PAGE);
        model.within(here, null);
        model.changes().listen(this::refresh);
        pause.setRepeats(false);
        list = Lists.of(
                rows,
                new HitCell(models.conversations(), times, new Faces(models.avatars())),
                Messages.text("search.results"));
        Lists.onChosen(list, this::go);
        JScrollPane scrolling = Lists.scrolling(list);
        scrolling.getVerticalScrollBar().addAdjustmentListener(event -> readOn());
        body.setOpaque(false);
        body.add(scrolling, "hits");
        body.add(
                new EmptyState(
                        Glyph.SEARCH, Messages.text("search.begin.title"), Messages.text("search.begin.text"), 420),
                "begin");
        body.add(
                new EmptyState(
                        Glyph.SEARCH, Messages.text("search.none.title"), Messages.text("search.none.text"), 420),
                "none");
        add(field, "gapx 14 14,growy");
        add(filters(here), "gapx 14 14");
        add(body, "h 440");
        add(count, "gapx 22 22");
        Keys.bind(field, WHEN_FOCUSED, "DOWN", () -> move(1));
        Keys.bind(field, WHEN_FOCUSED, "UP", () -> move(-1));
        Keys.bind(field, WHEN_FOCUSED, "ENTER", () -> go(list.getSelectedValue()));
        field.setText(text);
        refresh();
    }

    private JPanel filters(@Nullable ConversationId here) {
        JPanel row = new JPanel(new MigLayout("novisualpadding,insets 0,gap 7"));
        row.setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        chip(row, group, Messages.text("search.everywhere"), null, null).setSelected(here == null);
        ConversationItem item = models.conversations().find(here);
        if (item != null)
            chip(row, group, item.conversation().title(), here, null).setSelected(true);
        List<Account> accounts = models.accounts().all();
        if (accounts.size() > 1) {
            accounts.forEach(account -> chip(row, group, account.address().value(), null, account.id()));
        }
        return row;
    }

    private Chip chip(JPanel row, ButtonGroup group, String text, @Nullable ConversationId in, @Nullable AccountId of) {
        Chip chip = new Chip(text, () -> {
            model.within(in, of);
            search();
        });
        group.add(chip);
        row.add(chip);
        return chip;
    }

    @Override
    void focusFirst() {
        field.requestFocusInWindow();
    }

    @Override
    void closed() {
        pause.stop();
    }

    private void later() {
        pause.restart();
    }

    private void search() {
        pause.stop();
        model.search(field.getText());
    }

    private void readOn() {
        if (list.getLastVisibleIndex() > rows.getSize() - 10) model.next();
    }

    private void move(int by) {
        int index = Math.clamp(list.getSelectedIndex() + by, 0, Math.max(0, rows.getSize() - 1));
        list.setSelectedIndex(index);
        list.ensureIndexIsVisible(index);
    }

    private void go(SearchPage.@Nullable Hit hit) {
        if (hit == null) return;
        close();
        navigator.openAt(hit.message().conversation(), hit.message().id());
    }

    private void refresh() {
        int selected = list.getSelectedIndex();
        rows.set(List.copyOf(model.hits()));
        if (rows.getSize() > 0 && selected < 0) list.setSelectedIndex(0);
        boolean nothing = model.hits().isEmpty();
        cards.show(
                body,
                !nothing ? "hits" : model.text().isEmpty() || model.searching() || model.failed() ? "begin" : "none");
        count.set(words());
    }

    private String words() {
        if (model.failed()) return Messages.text("find.failed");
        if (model.text().isEmpty()) return "";
        if (model.searching()) return Messages.text("search.busy");
        int found = model.hits().size();
        if (found == 0) return Messages.text("find.none");
        return model.more() ? Messages.text("search.count.more", found) : Counted.of("search.count", found);
    }
}
