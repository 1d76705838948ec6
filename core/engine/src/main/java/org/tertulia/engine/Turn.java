package org.tertulia.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.client.Change;
import org.tertulia.model.ConversationId;
import org.tertulia.store.Store;

/** What one transaction has come to so far. On the core's thread only. */
final class Turn {

    private final Store store;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Object, Change> latest = new LinkedHashMap<>();
    private final Set<ConversationId> touched = new LinkedHashSet<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Turn(Store store) {
        this.store = store;
    }

    Store store() {
        return store;
    }

    void emit(Change change) {
        changes.add(change);
    }

    /** Only the last of a key is published: for what comes often and replaces what was before. */
    void emitLatest(Object key, Change change) {
        latest.remove(key);
        latest.put(key, change);
    }

    /** A conversation's row, last message or unread count is not what it was: published once, whole. */
    void touch(ConversationId conversation) {
        touched.add(conversation);
    }

    /** Runs on the core's thread when all is durable, before the changes are published; must not block. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** The changes in their order: conversations and what is coalesced come last. */
    List<Change> changes() {
        for (ConversationId id : touched) {
            store.conversations().find(id).ifPresent(row -> changes.add(new Change.ConversationChanged(row)));
        }
        touched.clear();
        changes.addAll(latest.values());
        latest.clear();
        return changes;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /** A place to go back to. */
    Mark mark() {
        return new Mark(changes.size(), afterCommit.size());
    }

    /** Takes back what was told since; what is coalesced stays, it says only what is true at the end. */
    void undo(Mark mark) {
        changes.subList(mark.changes, changes.size()).clear();
        afterCommit.subList(mark.actions, afterCommit.size()).clear();
    }

    record Mark(int changes, int actions) {}
}
