package org.tertulia.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.Message;

/** Answers full-text searches. */
final class Searches {

    private static final String SELECT = "SELECT " + MessageReader.COLUMNS
            + " FROM message_index f JOIN message m ON m.id = f.rowid"
            + " WHERE message_index MATCH ? AND f.rowid >= ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?";

    private static final int MOST_CANDIDATES = 500;

    private final Db db;
    private final Interned interned;
    private final MessageReader reader;

    Searches(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
        reader = new MessageReader(interned);
    }

    SearchRows search(SearchRequest request) {
        SearchWords words = SearchWords.parse(request.text());
        Optional<List<String>> filters = filters(request);
        if (words.isEmpty() || filters.isEmpty()) return new SearchRows(List.of(), false);
        List<Message> found = find(words, filters.get(), request);
        boolean more = found.size() > request.limit();
        List<SearchHit> hits = new ArrayList<>();
        for (Message message : more ? found.subList(0, request.limit()) : found) {
            Snippet snippet = Snippet.of(message.body().text(), words);
            hits.add(new SearchHit(message, snippet.text(), snippet.matches()));
        }
        return new SearchRows(hits, more);
    }

    /** One more than asked for, to know whether there are more. */
    private List<Message> find(SearchWords words, List<String> filters, SearchRequest request) {
        int wanted = request.limit() + 1;
        if (words.costly()) {
            List<Message> candidates = ask(words.wider(filters), request, MOST_CANDIDATES);
            List<Message> found = candidates.stream()
                    .filter(message -> words.occurIn(message.body().text()))
                    .limit(wanted)
                    .toList();
            if (found.size() == wanted || candidates.size() < MOST_CANDIDATES) return found;
        }
        return ask(words.expression(filters), request, wanted);
    }

    private List<Message> ask(String expression, SearchRequest request, int most) {
        long since = request.since() == null ? 0 : Times.firstId(request.since());
        long before =
                request.before() == null ? Long.MAX_VALUE : request.before().value();
        return db.list(SELECT, reader::read, expression, since, before, most);
    }

    /** Empty when nothing can match. */
    private Optional<List<String>> filters(SearchRequest request) {
        List<String> filters = new ArrayList<>();
        if (request.conversation() != null) {
            filters.add(IndexTokens.conversation(request.conversation().value()));
        }
        if (request.account() != null)
            filters.add(IndexTokens.account(request.account().value()));
        if (request.sender() != null) {
            Optional<Long> sender = interned.find(request.sender());
            if (sender.isEmpty()) return Optional.empty();
            filters.add(IndexTokens.sender(sender.get()));
        }
        return Optional.of(filters);
    }
}
