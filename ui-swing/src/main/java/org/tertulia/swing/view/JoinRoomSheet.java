package org.tertulia.swing.view;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Messages;

/** Enters a room, or makes one. */
final class JoinRoomSheet extends Sheet {

    private final transient CoreLink core;
    private final transient Consumer<ConversationId> joined;
    private final JComboBox<Account> account;
    private final JTextField room;
    private final JPanel naming =
            new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 4,wrap 1,fillx", "[grow,fill]"));
    private final JTextField name;
    private final JTextField nick;
    private final JButton go = Buttons.primary(Messages.text("room.join.button"), this::submit);
    private boolean creating;

    JoinRoomSheet(
            CoreLink core, List<Account> accounts, Account chosen, String typed, Consumer<ConversationId> joined) {
        super(Messages.text("room.title"));
        this.core = core;
        this.joined = joined;
        content().add(choice(), "gapbottom 6");
        Fields fields = new Fields(content());
        account = fields.account(accounts, chosen);
        room = fields.text(Messages.text("room.address"), typed, Messages.text("room.hint"));
        naming.setOpaque(false);
        naming.setVisible(false);
        name = new Fields(naming).text(Messages.text("room.name"), "", Messages.text("field.optional"));
        content().add(naming);
        nick = fields.text(Messages.text("room.nick"), "", Messages.text("room.nick.hint"));
        List.of(room, name, nick).forEach(field -> field.addActionListener(event -> submit()));
        buttons(cancel(), go);
    }

    private JPanel choice() {
        JPanel row = new JPanel(new MigLayout("novisualpadding,insets 0,gap 7"));
        row.setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        Chip join = new Chip(Messages.text("room.join"), () -> creating(false));
        Chip create = new Chip(Messages.text("room.create"), () -> creating(true));
        join.setSelected(true);
        for (Chip chip : List.of(join, create)) {
            group.add(chip);
            row.add(chip);
        }
        return row;
    }

    private void creating(boolean now) {
        creating = now;
        naming.setVisible(now);
        go.setText(Messages.text(now ? "room.create.button" : "room.join.button"));
        problem("");
    }

    @Override
    void focusFirst() {
        room.requestFocusInWindow();
    }

    private void submit() {
        Account with = (Account) account.getSelectedItem();
        if (with == null) return;
        if (room.getText().isBlank()) {
            problem(Messages.text("login.missing", Messages.text("room.address")));
            return;
        }
        String typed = room.getText().strip();
        String as = nick.getText().strip();
        problem("");
        busy(true);
        Command<ConversationId> command = creating
                ? new Command.CreateRoom(with.id(), typed, name.getText().strip(), as)
                : new Command.JoinRoom(with.id(), typed, as);
        core.send(command, this::answered);
    }

    private void answered(Outcome<ConversationId> outcome) {
        busy(false);
        switch (outcome) {
            case Outcome.Done<ConversationId>(var id) -> {
                close();
                joined.accept(id);
            }
            case Outcome.Failed<ConversationId>(var failure) -> problem(failure);
        }
    }
}
