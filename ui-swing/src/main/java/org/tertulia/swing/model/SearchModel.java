package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Query;
import org.tertulia.client.SearchPage;
import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;

/** What a search has found, page by page, the newest first; answers to what is no longer asked are dropped. */
public final class SearchModel {

    private final CoreLink core;
    private final int pageSize;
    private final Signal signal = new Signal();
    private final List<SearchPage.Hit> hits = new ArrayList<>();
    private String text = "";
    private @Nullable ConversationId conversation;
    private @Nullable AccountId account;
    private boolean more;
    private boolean searching;
    private boolean failed;
    private int asked;

    public SearchModel(CoreLink core, int pageSize) {
        this.core = core;
        this.pageSize = pageSize;
    }

    public Signal changes() {
        return signal;
    }

    public List<SearchPage.Hit> hits() {
        return hits;
    }

    /** Whether there are older hits than those in {@link #hits}. */
    public boolean more() {
        return more;
    }

    public boolean searching() {
        return searching;
    }

    /** Whether the store could not answer. */
    public boolean failed() {
        return failed;
    }

    public String text() {
        return text;
    }

    public @Nullable AccountId account() {
        return account;
    }

    public @Nullable ConversationId conversation() {
        return conversation;
    }

    /** Only there; {@code null} lifts the limit. Takes effect with the next {@link #search}. */
    public void within(@Nullable ConversationId here, @Nullable AccountId of) {
        conversation = here;
        account = of;
    }

    /** Nothing but blanks clears what was found. */
    public void search(String words) {
        text = words.strip();
        hits.clear();
        more = false;
        failed = false;
        if (text.isEmpty()) {
            asked++;
            searching = false;
            signal.fire();
        } else {
            ask(null);
        }
    }

    public void next() {
        if (more && !searching) ask(hits.getLast().message().id());
    }

    private void ask(@Nullable MessageId before) {
        int mine = ++asked;
        searching = true;
        core.ask(
                new Query.Search(text, conversation, account, null, null, before, pageSize),
                snapshot -> {
                    if (mine == asked) found(snapshot.value());
                },
                () -> {
                    if (mine == asked) end(true);
                });
        signal.fire();
    }

    private void found(SearchPage page) {
        hits.addAll(page.hits());
        more = page.more();
        end(false);
    }

    private void end(boolean badly) {
        searching = false;
        failed = badly;
        signal.fire();
    }
}
