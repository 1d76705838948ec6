package org.tertulia.swing.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.Prompt;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.Models;

/** Puts questions from below before the person, one at a time, and never in the middle of a word that is being written. */
final class PromptDesk {

    private final CoreLink core;
    private final Models models;
    private final Overlays overlays;
    private final Supplier<SecretStorage> storage;
    private final Writing writing = new Writing();
    private final Set<Long> asked = new HashSet<>();
    private @Nullable PromptSheet shown;

    PromptDesk(CoreLink core, Models models, Overlays overlays, Supplier<SecretStorage> storage) {
        this.core = core;
        this.models = models;
        this.overlays = overlays;
        this.storage = storage;
        models.prompts().changes().listen(this::refresh);
        refresh();
    }

    private void refresh() {
        List<Prompt> open = models.prompts().all();
        PromptSheet now = shown;
        if (now != null) {
            if (open.stream().anyMatch(prompt -> prompt.id() == now.id())) return;
            shown = null;
            now.withdraw();
        }
        boolean more = open.stream().anyMatch(prompt -> !asked.contains(prompt.id()));
        if (more) writing.atPause(this::askNext);
    }

    private void askNext() {
        if (shown != null) return;
        models.prompts().all().stream()
                .filter(prompt -> asked.add(prompt.id()))
                .findFirst()
                .ifPresent(this::ask);
    }

    private void ask(Prompt prompt) {
        if (prompt.kind().equals(Prompt.KEYRING) && storage.get() == SecretStorage.LOCKED) {
            askForPassphrase();
            return;
        }
        PromptSheet sheet = new PromptSheet(core, prompt, models.accounts().find(prompt.account()));
        shown = sheet;
        overlays.show(sheet);
    }

    /** One passphrase opens the file for all accounts that wait. */
    private void askForPassphrase() {
        if (!(overlays.top() instanceof PassphraseSheet)) overlays.show(new PassphraseSheet(core));
    }
}
