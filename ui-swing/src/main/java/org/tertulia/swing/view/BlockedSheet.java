package org.tertulia.swing.view;

import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JScrollPane;
import org.tertulia.client.Command;
import org.tertulia.model.Blocked;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.swing.model.BlockedModel;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Messages;

/** Everybody who is blocked, on all accounts; whoever is chosen can be heard again. */
final class BlockedSheet extends Sheet {

    private static final int MOST_ROWS = 6;

    private final transient CoreLink core;
    private final transient BlockedModel model;
    private final transient Runnable deaf;
    private final Rows<Blocked> rows = new Rows<>();
    private final JList<Blocked> list;
    private final JScrollPane scrolling;
    private final JButton unblock = Buttons.plain(Messages.text("blocked.unblock"), this::unblock);

    BlockedSheet(CoreLink core, Models models) {
        super(Messages.text("blocked.title"));
        this.core = core;
        model = models.blocked();
        list = Lists.of(
                rows, new BlockedCell(models.accounts(), new Faces(models.avatars())), Messages.text("blocked.title"));
        list.addListSelectionListener(event -> offer());
        Keys.bind(list, WHEN_FOCUSED, "DELETE", this::unblock);
        scrolling = Lists.scrolling(list);
        buttons(unblock, Buttons.primary(Messages.text("sheet.close"), this::close));
        deaf = model.changes().listen(this::refresh);
        refresh();
    }

    private void refresh() {
        Blocked chosen = list.getSelectedValue();
        rows.set(model.all());
        int index = chosen == null ? -1 : rows.all().indexOf(chosen);
        if (index >= 0) list.setSelectedIndex(index);
        else list.clearSelection();
        boolean empty = rows.all().isEmpty();
        boolean hadKeyboard = list.isFocusOwner() || unblock.isFocusOwner();
        content().removeAll();
        content().add(paragraph(Messages.text(empty ? "blocked.none" : "blocked.text")));
        if (!empty) {
            int height = BlockedCell.HEIGHT * Math.min(MOST_ROWS, rows.all().size());
            content().add(scrolling, "h " + height + "!,gaptop 8");
        }
        offer();
        refit();
        if (hadKeyboard) focusFirst();
    }

    private void offer() {
        Blocked chosen = list.getSelectedValue();
        unblock.setVisible(!rows.all().isEmpty());
        unblock.setEnabled(chosen != null);
        unblock.setText(
                chosen == null
                        ? Messages.text("blocked.unblock")
                        : Messages.text("blocked.unblock.who", BlockedCell.name(chosen)));
    }

    private void unblock() {
        Blocked chosen = list.getSelectedValue();
        if (chosen == null) return;
        problem("");
        core.send(new Command.Unblock(chosen.account(), chosen.address()), outcome -> {
            if (outcome instanceof Outcome.Failed<Nothing>(var failure)) problem(failure);
        });
    }

    @Override
    void focusFirst() {
        if (rows.all().isEmpty()) super.focusFirst();
        else list.requestFocusInWindow();
    }

    @Override
    void closed() {
        deaf.run();
    }
}
