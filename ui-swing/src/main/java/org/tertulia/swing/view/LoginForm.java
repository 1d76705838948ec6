package org.tertulia.swing.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.LoginStep;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Secret;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** A form that a network asks for, with what most people never need folded away. */
final class LoginForm {

    private final Map<String, JComponent> inputs = new LinkedHashMap<>();

    private final String network;
    private final boolean known;

    /**
     * @param network whose words come first
     * @param known whether the address is that of an account which is there, and stays so
     * @param unfolded the content has another height now
     */
    LoginForm(JPanel content, String network, LoginStep.Form form, boolean known, Runnable unfolded) {
        this.network = network;
        this.known = known;
        String text = Translated.of(network, form.key() + ".text", form.text());
        if (!text.isEmpty()) {
            content.add(new Paragraph(text, Fonts.regular(13.5), Tokens::textSecondary, Sheet.WIDTH - 4));
        }
        form.fields().stream().filter(field -> !field.advanced()).forEach(field -> add(new Fields(content), field));
        if (form.fields().stream().noneMatch(Field::advanced)) return;
        JPanel more = new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 4,wrap 1,fillx", "[grow,fill]"));
        more.setOpaque(false);
        more.setVisible(false);
        form.fields().stream().filter(Field::advanced).forEach(field -> add(new Fields(more), field));
        content.add(
                Buttons.link(Messages.text("login.advanced"), () -> {
                    more.setVisible(!more.isVisible());
                    unfolded.run();
                }),
                "gaptop 8,growx 0");
        content.add(more);
    }

    private void add(Fields fields, Field field) {
        String label = Translated.of(network, "field." + field.key(), field.label());
        inputs.put(
                field.key(),
                switch (field.kind()) {
                    case SECRET -> fields.secret(label);
                    case FLAG -> fields.flag(label, Boolean.parseBoolean(field.value()));
                    case ADDRESS -> address(fields.text(label, field.value(), field.hint()));
                    case TEXT, NUMBER -> fields.text(label, field.value(), field.hint());
                });
    }

    private JTextField address(JTextField field) {
        field.setEditable(!known);
        return field;
    }

    void onEnter(Runnable action) {
        for (JComponent input : inputs.values()) {
            if (input instanceof JTextField field) field.addActionListener(event -> action.run());
        }
    }

    /** The label of the first field that has to be filled in and is not, or null. */
    @Nullable
    String missing(LoginStep.Form form) {
        for (Field field : form.fields()) {
            if (field.required() && inputs.get(field.key()) instanceof JTextField input && isEmpty(input)) {
                input.requestFocusInWindow();
                return Translated.of(network, "field." + field.key(), field.label());
            }
        }
        return null;
    }

    private static boolean isEmpty(JTextField field) {
        return field instanceof JPasswordField secret
                ? secret.getPassword().length == 0
                : field.getText().isBlank();
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        inputs.forEach((key, input) -> {
            switch (input) {
                case JPasswordField ignored -> {}
                case JTextField field -> values.put(key, field.getText().strip());
                case JCheckBox box -> values.put(key, Boolean.toString(box.isSelected()));
                default -> {}
            }
        });
        return values;
    }

    Map<String, Secret> secrets() {
        Map<String, Secret> secrets = new HashMap<>();
        inputs.forEach((key, input) -> {
            if (input instanceof JPasswordField field) secrets.put(key, Secret.of(field.getPassword()));
        });
        return secrets;
    }
}
