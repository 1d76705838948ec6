package org.tertulia.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Blocked;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.Person;
import org.tertulia.model.Request;

/** Reads what is committed, on connections of its own. Safe for any thread; blocks for the disk, and while all are busy. */
public final class Reader {

    private static final int MOST = 4;

    private final Connections connections;
    private final Semaphore seats = new Semaphore(MOST, true);
    private final LinkedBlockingDeque<Snapshot> idle = new LinkedBlockingDeque<>();

    Reader(Connections connections) {
        this.connections = connections;
    }

    /**
     * @param around where to look; {@code null}: at the end
     * @param older at most so many before {@code around}, itself excluded
     * @param newer at most so many from {@code around} on, itself included
     */
    public Stamped<TimelineRows> timeline(
            ConversationId conversation, @Nullable MessageId around, int older, int newer) {
        return read(view -> view.timelines.page(conversation, around, older, newer));
    }

    /** Full-text search, the newest first. */
    public Stamped<SearchRows> search(SearchRequest request) {
        return read(view -> view.searches.search(request));
    }

    /** All, the newest message first. */
    public Stamped<List<Conversation>> conversations() {
        return read(view -> view.conversations.all());
    }

    public Stamped<List<Person>> people() {
        return read(view -> view.people.all());
    }

    public Stamped<List<AccountRow>> accounts() {
        return read(view -> view.accounts.all());
    }

    public Stamped<List<Request>> requests() {
        return read(view -> view.requests.all());
    }

    /** The last one first. */
    public Stamped<List<Blocked>> blocked() {
        return read(view -> view.blocked.all());
    }

    public Stamped<Avatar> avatar(AccountId account, Address address) {
        return read(view -> view.avatars.of(account, address));
    }

    public Stamped<Optional<byte[]>> state(AccountId account, String key) {
        return read(view -> view.state.get(account, key));
    }

    public Stamped<SortedMap<String, byte[]>> stateScan(AccountId account, String prefix) {
        return read(view -> view.state.scan(account, prefix));
    }

    /** Answers from one snapshot of the database. */
    private <T> Stamped<T> read(Function<Snapshot, T> question) {
        seats.acquireUninterruptibly();
        try {
            Snapshot view = idle.pollFirst();
            if (view == null) view = new Snapshot(connections.reader());
            try {
                view.db.update("BEGIN");
                long revision = view.db.number(0, "SELECT revision FROM meta");
                return new Stamped<>(revision, question.apply(view));
            } finally {
                view.db.rollback();
                idle.addFirst(view);
            }
        } finally {
            seats.release();
        }
    }

    void close() {
        seats.acquireUninterruptibly(MOST);
        try {
            idle.forEach(Snapshot::close);
            idle.clear();
        } finally {
            seats.release(MOST);
        }
    }
}
