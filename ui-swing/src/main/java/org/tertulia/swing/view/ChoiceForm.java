package org.tertulia.swing.view;

import java.util.function.Consumer;
import javax.swing.JPanel;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Prompt;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/** A question of a network with a few answers, and what a person needs to know to choose. */
final class ChoiceForm {

    ChoiceForm(JPanel content, String network, LoginStep.Choice choice, Consumer<String> chosen) {
        boolean certificate = choice.key().equals(Prompt.CERTIFICATE);
        String text = certificate
                ? CertificateFacts.sentence(choice.facts(), choice.text())
                : Translated.of(network, choice.key() + ".text", choice.text());
        if (!text.isEmpty()) {
            content.add(
                    new Paragraph(text, Fonts.regular(13.5), Tokens::textSecondary, Sheet.WIDTH - 4), "gapbottom 6");
        }
        if (certificate) content.add(new CertificateFacts(choice.facts()), "gapbottom 8");
        for (LoginStep.Option option : choice.options()) {
            String label = Translated.of(network, "option." + option.key(), option.label());
            content.add(
                    new OptionButton(
                            label,
                            Translated.of(network, "option." + option.key() + ".about", ""),
                            null,
                            () -> chosen.accept(option.key())),
                    "gaptop 4");
        }
    }
}
