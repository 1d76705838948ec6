package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Prompt;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Tokens;

/** A question from below. Closing it is the first option, the safe one. */
final class PromptSheet extends Sheet {

    private final transient CoreLink core;
    private final transient Prompt prompt;
    private final JButton safest;
    private boolean answered;

    PromptSheet(CoreLink core, Prompt prompt, @Nullable Account account) {
        super(Translated.of("prompt." + prompt.kind() + ".title", Messages.text("prompt.title")));
        this.core = core;
        this.prompt = prompt;
        if (account != null) {
            content().add(new Words(account.address().value(), Fonts.semibold(13.5), Tokens::text), "gapbottom 2");
        }
        boolean certificate = prompt.kind().equals(Prompt.CERTIFICATE);
        content()
                .add(
                        paragraph(
                                certificate
                                        ? CertificateFacts.sentence(prompt.facts(), prompt.text())
                                        : Translated.of("prompt." + prompt.kind() + ".text", prompt.text())),
                        "gapbottom 6");
        if (certificate) content().add(new CertificateFacts(prompt.facts()));
        List<JButton> buttons = new ArrayList<>();
        for (LoginStep.Option option : prompt.options()) {
            String label = Translated.of("option." + option.key(), option.label());
            boolean safe = option.equals(prompt.options().getFirst());
            Runnable action = () -> answer(option.key());
            buttons.add(safe ? Buttons.primary(label, action) : Buttons.plain(label, action));
        }
        safest = buttons.isEmpty() ? cancel() : buttons.getFirst();
        buttons(buttons.isEmpty() ? new JButton[] {safest} : buttons.reversed().toArray(JButton[]::new));
    }

    @Override
    void focusFirst() {
        safest.requestFocusInWindow();
    }

    long id() {
        return prompt.id();
    }

    private void answer(String option) {
        answered = true;
        core.send(new Command.AnswerPrompt(prompt.id(), option), outcome -> {});
        close();
    }

    @Override
    void escape() {
        if (prompt.options().isEmpty()) {
            close();
        } else if (!answered) {
            answer(prompt.options().getFirst().key());
        }
    }

    /** The question has gone by itself. */
    void withdraw() {
        answered = true;
        close();
    }

    @Override
    boolean closesOutside() {
        return false;
    }
}
