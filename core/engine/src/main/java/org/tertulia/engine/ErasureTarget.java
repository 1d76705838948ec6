package org.tertulia.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;
import org.tertulia.store.Store;

/**
 * What is being erased, noted in the store until it is done, so that the end of the process does not leave half of it.
 * When the rows are gone, what is left to do is to scrub the log of the database.
 *
 * @param kind {@code c} a conversation, {@code a} an account, {@code s} the log
 */
record ErasureTarget(char kind, long id) {

    static final ErasureTarget SCRUB = new ErasureTarget('s', 0);
    private static final String KEY = "erasing";

    static ErasureTarget of(ConversationId id) {
        return new ErasureTarget('c', id.value());
    }

    static ErasureTarget of(AccountId id) {
        return new ErasureTarget('a', id.value());
    }

    static List<ErasureTarget> all(Store store) {
        return names(store).stream()
                .map(name -> new ErasureTarget(name.charAt(0), Long.parseLong(name.substring(1))))
                .toList();
    }

    void note(Store store) {
        Set<String> names = names(store);
        names.add(name());
        store.settings().put(KEY, String.join(" ", names));
    }

    /** Its rows are gone; for the log, no copy is left. */
    void done(Store store) {
        Set<String> names = names(store);
        names.remove(name());
        if (kind != SCRUB.kind) names.add(SCRUB.name());
        store.settings().put(KEY, String.join(" ", names));
    }

    /** @return whether all rows are gone */
    boolean slice(Store store, int most) {
        return switch (kind) {
            case 'c' -> store.eraser().conversation(new ConversationId(id), most);
            case 'a' -> store.eraser().account(new AccountId(id), most);
            default -> true;
        };
    }

    Optional<ConversationId> conversation() {
        return kind == 'c' ? Optional.of(new ConversationId(id)) : Optional.empty();
    }

    private String name() {
        return kind + Long.toString(id);
    }

    private static Set<String> names(Store store) {
        String all = store.settings().get(KEY).orElse("");
        return all.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(all.split(" ", -1)));
    }
}
