package org.tertulia.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;

/** A process that writes until it is killed, and says on its output how far it has committed. */
final class Writer {

    private static final int TURN = 7;

    private Writer() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Store store = Store.open(Path.of(arguments[0]));
        long next = store.conversations().all().isEmpty() ? 0 : Long.parseLong(arguments[1]);
        ConversationId chat = next == 0
                ? begin(store)
                : store.conversations().all().getFirst().id();
        for (long revision = 1; ; revision++) {
            store.begin();
            for (int i = 0; i < TURN; i++) {
                next++;
                store.messages()
                        .insert(
                                World.message(new MessageId(next), chat, World.ANA, "word" + next + " common"),
                                List.of(new NetworkMessageId("n", "n" + next)));
            }
            store.commit(revision);
            System.out.println(next);
        }
    }

    private static ConversationId begin(Store store) {
        store.begin();
        AccountId account = store.accounts().insert("xmpp", new Address("xmpp", "me"), true, Map.of());
        ConversationId chat = store.conversations().insert(account, Conversation.Kind.DIRECT, World.ANA, "");
        store.commit(0);
        return chat;
    }
}
