package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jivesoftware.smack.filter.StanzaIdFilter;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Secret;

/** In-band registration (XEP-0077) over one connection: what the server asks, and our answers. Waits. */
final class Registration {

    private static final String USER = "username";
    private static final String PASSWORD = "password";

    /** Nothing that a person needs to answer: the server's own marks, and what an account has no use for. */
    private static final Set<String> OWN = Set.of(USER, PASSWORD, "instructions", "registered", "key", "remove");

    private final XMPPTCPConnection connection;
    private final EntityBareJid self;
    private final Map<String, String> legacy;
    private final @Nullable DataForm form;
    private final String instructions;

    private Registration(
            XMPPTCPConnection connection,
            EntityBareJid self,
            Map<String, String> legacy,
            @Nullable DataForm form,
            String instructions) {
        this.connection = connection;
        this.self = self;
        this.legacy = legacy;
        this.form = form;
        this.instructions = instructions;
    }

    static Registration ask(XMPPTCPConnection connection, EntityBareJid self) throws Exception {
        var question = new org.jivesoftware.smackx.iqregister.packet.Registration();
        question.setType(IQ.Type.get);
        question.setTo(self.asDomainBareJid());
        var answer = (org.jivesoftware.smackx.iqregister.packet.Registration) exchange(connection, question);
        Map<String, String> attributes = answer.getAttributes() == null ? Map.of() : answer.getAttributes();
        DataForm form = answer.getExtension(DataForm.class);
        String text = form != null && !form.getInstructions().isEmpty()
                ? String.join("\n", form.getInstructions())
                : answer.getInstructions();
        return new Registration(connection, self, attributes, form, Text.line(text));
    }

    String instructions() {
        return instructions;
    }

    /** What the server wants to know besides name and password; often nothing. */
    List<Field> questions() {
        List<Field> fields = new ArrayList<>();
        if (form == null) {
            for (String key : legacy.keySet()) {
                if (!OWN.contains(key)) fields.add(new Field(key, key, Field.Kind.TEXT, "", "", false, false));
            }
            return fields;
        }
        for (FormField field : form.getFields()) {
            boolean hidden = field.getType() == FormField.Type.hidden || field.getType() == FormField.Type.fixed;
            if (!hidden && !OWN.contains(field.getFieldName())) fields.add(question(field));
        }
        return fields;
    }

    private static Field question(FormField field) {
        Field.Kind kind = switch (field.getType()) {
            case text_private -> Field.Kind.SECRET;
            case bool -> Field.Kind.FLAG;
            case null, default -> Field.Kind.TEXT;
        };
        String value = kind == Field.Kind.SECRET ? "" : Text.line(field.getFirstValue());
        String label = Text.line(field.getLabel());
        String name = field.getFieldName();
        String hint = Text.line(field.getDescription());
        return new Field(name, label.isEmpty() ? name : label, kind, value, hint, field.isRequired(), false);
    }

    void submit(Secret password, Map<String, String> values, Map<String, Secret> secrets) throws Exception {
        Map<String, String> answers = new HashMap<>(values);
        secrets.forEach((key, secret) -> answers.put(key, secret.reveal()));
        answers.put(USER, self.getLocalpart().toString());
        answers.put(PASSWORD, password.reveal());
        org.jivesoftware.smackx.iqregister.packet.Registration request;
        if (form == null) {
            answers.keySet().removeIf(key -> !OWN.contains(key) && !legacy.containsKey(key));
            request = new org.jivesoftware.smackx.iqregister.packet.Registration(answers);
        } else {
            request = new org.jivesoftware.smackx.iqregister.packet.Registration();
            request.addExtension(filled(form, answers));
        }
        request.setType(IQ.Type.set);
        request.setTo(self.asDomainBareJid());
        exchange(connection, request);
    }

    /** Before anybody is signed in, answers are known by their id alone. */
    private static Stanza exchange(XMPPTCPConnection connection, IQ request) throws Exception {
        return connection
                .createStanzaCollectorAndSend(new StanzaIdFilter(request.getStanzaId()), request)
                .nextResultOrThrow();
    }

    private static DataForm filled(DataForm form, Map<String, String> answers) {
        FillableForm filled = new FillableForm(form);
        for (FormField field : form.getFields()) {
            String answer = answers.get(field.getFieldName());
            if (answer == null || field.getType() == FormField.Type.fixed) continue;
            if (field.getType() == FormField.Type.bool) {
                filled.setAnswer(field.getFieldName(), Boolean.parseBoolean(answer));
            } else {
                filled.setAnswer(field.getFieldName(), answer);
            }
        }
        return filled.getDataFormToSubmit();
    }
}
