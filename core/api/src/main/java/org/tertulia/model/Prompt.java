package org.tertulia.model;

import java.util.List;
import java.util.Map;

/**
 * A question to the person from below: a certificate, a locked keyring.
 *
 * @param id given by the core
 * @param kind names the question for translation: {@link #CERTIFICATE}, {@link #KEYRING}; open
 * @param text English fall-back for a face that does not know {@code kind}
 * @param options the first is the safe one, and what closing the dialog means
 */
public record Prompt(
        long id,
        AccountId account,
        String kind,
        String text,
        Map<String, String> facts,
        List<LoginStep.Option> options) {

    /** Facts: {@link CertificateFacts}. Options: {@code refuse}, {@code trust}. */
    public static final String CERTIFICATE = "certificate";

    /** The keyring is missing or locked. Options: {@code later}, {@code retry}. */
    public static final String KEYRING = "keyring";

    public Prompt {
        facts = Map.copyOf(facts);
        options = List.copyOf(options);
    }
}
