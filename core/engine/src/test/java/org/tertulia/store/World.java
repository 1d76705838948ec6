package org.tertulia.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;

/** A store with one account and a chat with Ana, for stories. */
final class World implements AutoCloseable {

    static final Address ANA = new Address("xmpp", "ana@example.org");
    static final Address BO = new Address("xmpp", "bo@example.org");

    final Path file;
    Store store;
    final AccountId account;
    final ConversationId chat;
    private long revision;
    private long nextId = 100;

    World(Path folder) {
        file = folder.resolve("profile.db");
        store = Store.open(file);
        store.begin();
        account = store.accounts().insert("xmpp", new Address("xmpp", "me@example.org"), true, Map.of());
        chat = store.conversations().insert(account, Conversation.Kind.DIRECT, ANA, "");
        commit();
    }

    void commit() {
        store.commit(++revision);
    }

    ConversationId conversation(AccountId of, Address with) {
        store.begin();
        ConversationId id = store.conversations().insert(of, Conversation.Kind.DIRECT, with, "");
        commit();
        return id;
    }

    /** Ana says it in the chat; a commit of its own. */
    MessageId says(String text) {
        return says(chat, ANA, text);
    }

    MessageId says(ConversationId where, Address who, String text) {
        store.begin();
        MessageId id = add(where, who, text);
        commit();
        return id;
    }

    /** Inside a transaction. */
    MessageId add(ConversationId where, Address who, String text) {
        MessageId id = new MessageId(nextId++);
        Message message = message(id, where, who, text);
        store.messages().insert(message, List.of(new NetworkMessageId("id", "id" + id.value())));
        store.conversations().advance(message, true);
        return id;
    }

    static Message message(MessageId id, ConversationId where, Address who, String text) {
        return new Message(
                id,
                where,
                who,
                who.value(),
                false,
                Body.text(text),
                Instant.ofEpochMilli(id.epochMilli()),
                Delivery.RECEIVED,
                Protection.NONE);
    }

    SearchRows search(String text) {
        return store.reader()
                .search(new SearchRequest(text, null, null, null, null, null, 50))
                .value();
    }

    List<String> found(String text) {
        return bodies(search(text));
    }

    static List<String> bodies(SearchRows rows) {
        return rows.hits().stream().map(hit -> hit.message().body().text()).toList();
    }

    /** The snippets, matches in brackets. */
    List<String> marked(String text) {
        return search(text).hits().stream().map(World::mark).toList();
    }

    private static String mark(SearchHit hit) {
        StringBuilder marked = new StringBuilder(hit.snippet());
        for (TextRange range : hit.matches().reversed()) {
            marked.insert(range.to(), ']').insert(range.from(), '[');
        }
        return marked.toString();
    }

    /** What is in the index by its own check, and by a rebuild's count. */
    void checkIndex(int messages) {
        Db db = new Connections(file).writer();
        try (db) {
            db.update("INSERT INTO message_index(message_index) VALUES('integrity-check')");
            long rows = db.number(-1, "SELECT count(*) FROM message_index('n_" + account.value() + "')");
            if (rows != messages) throw new AssertionError(rows + " rows in the index instead of " + messages);
            List<String> check = db.list("PRAGMA integrity_check", row -> row.getString(1));
            if (!check.equals(Arrays.asList("ok"))) throw new AssertionError(check);
        }
    }

    void restart() {
        store.close();
        store = Store.open(file);
        revision = 0;
    }

    @Override
    public void close() {
        store.close();
    }
}
