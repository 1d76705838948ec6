package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Component;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;
import org.tertulia.swing.view.composer.EditMenu;

/** Labelled things to fill in, set one under the other. */
final class Fields {

    private static final String FIELD_STYLE = "margin: 6,10,6,10";

    private final JPanel to;

    /** @param to a panel of one column */
    Fields(JPanel to) {
        this.to = to;
    }

    JTextField text(String label, String value, String hint) {
        JTextField field = new JTextField(value);
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, hint);
        EditMenu.on(field);
        return labelled(label, field);
    }

    JPasswordField secret(String label) {
        JPasswordField field = new JPasswordField();
        field.addContainerListener(new ContainerAdapter() {
            @Override
            public void componentAdded(ContainerEvent event) {
                event.getChild().getAccessibleContext().setAccessibleName(Messages.text("field.reveal"));
            }
        });
        field.putClientProperty(FlatClientProperties.STYLE, FIELD_STYLE + "; showRevealButton: true");
        EditMenu.on(field);
        return labelled(label, field);
    }

    JCheckBox flag(String label, boolean value) {
        JCheckBox box = new JCheckBox(label, value);
        box.setFont(Fonts.regular(13.5));
        box.setOpaque(false);
        to.add(box, "gaptop 6");
        return box;
    }

    /** One of our accounts. */
    JComboBox<Account> account(List<Account> accounts, @Nullable Account chosen) {
        JComboBox<Account> box = new JComboBox<>(accounts.toArray(Account[]::new));
        box.setRenderer(new AccountCell());
        if (chosen != null) box.setSelectedItem(chosen);
        return labelled(Messages.text("field.account"), box);
    }

    <C extends JComponent> C labelled(String text, C field) {
        JLabel label = new JLabel(text) {
            @Override
            public Color getForeground() {
                return Tokens.current().textSecondary();
            }
        };
        label.setFont(Fonts.semibold(12.5));
        label.setLabelFor(field);
        field.setFont(Fonts.regular(13.5));
        field.getAccessibleContext().setAccessibleName(text);
        if (field instanceof JTextField && !(field instanceof JPasswordField)) {
            field.putClientProperty(FlatClientProperties.STYLE, FIELD_STYLE);
        }
        to.add(label, "gaptop 6");
        to.add(field, "h 36!");
        return field;
    }

    private static final class AccountCell extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Account account) {
                setText(account.address().value());
                setIcon(new BadgeIcon(account.network(), 18));
                setIconTextGap(8);
            }
            return this;
        }
    }
}
