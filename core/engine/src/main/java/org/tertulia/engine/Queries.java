package org.tertulia.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tertulia.client.Query;
import org.tertulia.client.SearchPage;
import org.tertulia.client.Snapshot;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Person;
import org.tertulia.store.Reader;
import org.tertulia.store.SearchHit;
import org.tertulia.store.SearchRequest;
import org.tertulia.store.Stamped;
import org.tertulia.store.TimelineRows;

/** Answers questions from snapshots of the store, on threads of its own. */
final class Queries {

    private static final int THREADS = 3;

    private final Reader reader;
    private final LiveState live;
    private final ExecutorService readers;

    Queries(Reader reader, LiveState live) {
        this.reader = reader;
        this.live = live;
        readers = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().name("tertulia-reader-", 1).daemon().factory());
    }

    <R> CompletionStage<Snapshot<R>> ask(Query<R> query) {
        CompletableFuture<Snapshot<R>> answer = new CompletableFuture<>();
        try {
            readers.execute(() -> {
                try {
                    answer.complete(typed(read(query)));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new IllegalStateException("Tertulia is closing.", e));
        }
        return answer;
    }

    void close() throws InterruptedException {
        readers.shutdown();
        readers.awaitTermination(2, TimeUnit.SECONDS);
    }

    /** {@link Query} ties each kind to its answer. */
    @SuppressWarnings("unchecked")
    private static <R> Snapshot<R> typed(Snapshot<?> answer) {
        return (Snapshot<R>) answer;
    }

    private Snapshot<?> read(Query<?> query) {
        return switch (query) {
            case Query.Accounts() -> stamped(reader.accounts(), _ -> live.accounts());
            case Query.Conversations() -> stamped(reader.conversations(), rows -> rows);
            case Query.People() -> stamped(reader.people(), this::withPresence);
            case Query.Requests() -> stamped(reader.requests(), rows -> rows);
            case Query.Blocklist() -> stamped(reader.blocked(), rows -> rows);
            case Query.Prompts() -> stamped(reader.requests(), _ -> live.prompts());
            case Query.Identities() -> stamped(reader.requests(), _ -> live.identities());
            case Query.AvatarOf(var account, var address) -> stamped(reader.avatar(account, address), found -> found);
            case Query.Participants(var room) -> stamped(reader.requests(), _ -> live.participants(room));
            case Query.Timeline it -> stamped(timeline(it), Queries::page);
            case Query.Search it -> search(it);
        };
    }

    private Stamped<TimelineRows> timeline(Query.Timeline query) {
        return reader.timeline(
                query.conversation(),
                query.around(),
                Math.clamp(query.older(), 0, Query.MAX_LIMIT),
                Math.clamp(query.newer(), 0, Query.MAX_LIMIT));
    }

    private Snapshot<SearchPage> search(Query.Search query) {
        SearchRequest request = new SearchRequest(
                query.text(),
                query.conversation(),
                query.account(),
                query.sender(),
                query.since(),
                query.before(),
                Math.clamp(query.limit(), 1, Query.MAX_LIMIT));
        return stamped(
                reader.search(request),
                rows -> new SearchPage(rows.hits().stream().map(Queries::hit).toList(), rows.more()));
    }

    private static SearchPage.Hit hit(SearchHit hit) {
        List<SearchPage.Range> matches = hit.matches().stream()
                .map(range -> new SearchPage.Range(range.from(), range.to()))
                .toList();
        return new SearchPage.Hit(hit.message(), hit.snippet(), matches);
    }

    private static TimelinePage page(TimelineRows rows) {
        return new TimelinePage(
                rows.messages(), rows.gaps(), rows.outbox(), rows.atStart(), rows.atEnd(), rows.notes());
    }

    private List<Person> withPresence(List<Person> people) {
        return people.stream()
                .map(person -> new Person(
                        person.id(),
                        person.name(),
                        person.contacts().stream().map(live::withPresence).toList()))
                .toList();
    }

    /** The revision first, then what is true only now: it is at least as new. */
    private static <T, R> Snapshot<R> stamped(Stamped<T> answer, Function<T, R> mapping) {
        return new Snapshot<>(answer.revision(), mapping.apply(answer.value()));
    }
}
