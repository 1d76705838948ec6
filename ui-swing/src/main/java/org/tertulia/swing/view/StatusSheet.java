package org.tertulia.swing.view;

import java.awt.Component;
import java.awt.Graphics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.swing.ButtonGroup;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Availability;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;

/** What we let the others see of us. */
final class StatusSheet extends Sheet {

    private final transient CoreLink core;
    private final Map<Availability, JRadioButton> choices = new EnumMap<>(Availability.class);
    private final JTextField words;
    private final @Nullable OwnPicture picture;

    /** @param picture ours, where a network has pictures; closed with this */
    StatusSheet(CoreLink core, Presence now, @Nullable OwnPicture picture) {
        super(Messages.text("status.title"));
        this.core = core;
        this.picture = picture;
        if (picture != null) content().add(picture);
        ButtonGroup group = new ButtonGroup();
        JPanel column = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 2,wrap 1"));
        column.setOpaque(false);
        for (Availability value : new Availability[] {
            Availability.ONLINE, Availability.AWAY, Availability.DO_NOT_DISTURB, Availability.OFFLINE
        }) {
            JPanel row = new JPanel(new MigLayout("novisualpadding,insets 0,gap 6"));
            row.setOpaque(false);
            JRadioButton choice = new JRadioButton(PresenceWords.of(value), value == now.availability());
            choice.setFont(Fonts.regular(14));
            choice.setOpaque(false);
            group.add(choice);
            choices.put(value, choice);
            row.add(choice);
            row.add(new JLabel(new Dot(value)));
            column.add(row);
        }
        if (group.getSelection() == null) choice(Availability.ONLINE).setSelected(true);
        content().add(column);
        words = new Fields(content()).text(Messages.text("status.words"), now.status(), Messages.text("status.hint"));
        words.addActionListener(event -> submit());
        buttons(cancel(), Buttons.primary(Messages.text("sheet.save"), this::submit));
    }

    private JRadioButton choice(Availability value) {
        return Objects.requireNonNull(choices.get(value));
    }

    private void submit() {
        Availability chosen = choices.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Availability.ONLINE);
        busy(true);
        core.send(new Command.SetPresence(new Presence(chosen, words.getText().strip())), outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Done<Nothing> ignored -> close();
                case Outcome.Failed<Nothing>(var failure) -> problem(failure);
            }
        });
    }

    @Override
    void closed() {
        if (picture != null) picture.close();
    }

    private record Dot(Availability value) implements Icon {
        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            try (Brush brush = Brush.on(graphics)) {
                PresenceWords.dot(value).paint(brush, x, y, 10, brush.tokens().list());
            }
        }

        @Override
        public int getIconWidth() {
            return 10;
        }

        @Override
        public int getIconHeight() {
            return 10;
        }
    }
}
