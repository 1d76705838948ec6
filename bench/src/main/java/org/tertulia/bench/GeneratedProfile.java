package org.tertulia.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.Subscription;
import org.tertulia.store.Store;

/**
 * A profile with as many messages as wanted, in eight languages over five years; the same for the same seed. Three in
 * ten stand in one large room, 2,000 of a million in one small conversation, the rest in some hundred others.
 *
 * <p>Run: {@code GeneratedProfile <profile.db> [messages]}.
 */
public final class GeneratedProfile {

    static final String RARE = "quetzalcoatl";
    private static final String PHRASE = "release meeting tomorrow";
    static final int CONVERSATIONS = 300;
    static final int LARGE = 0;
    static final int SMALL = 1;

    private static final long SEED = 20_240_229;
    private static final int TURN = 500;
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final long SPAN_MILLIS = 5L * 365 * 86_400_000;
    private static final String SCHEME = "loopback";
    private static final Address SELF = new Address(SCHEME, "me");

    private final Random random = new Random(SEED);
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final Store store;
    private final int messages;
    private final List<ConversationId> conversations = new ArrayList<>();

    private GeneratedProfile(Store store, int messages) {
        this.store = store;
        this.messages = messages;
        for (Language language : Language.values()) {
            vocabularies.put(language, new Vocabulary(language, new Random(SEED + language.ordinal())));
        }
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        long start = System.nanoTime();
        write(file, messages);
        System.out.printf("%,d messages in %.1f s%n", messages, (System.nanoTime() - start) / 1e9);
    }

    /** The file must not be there yet. */
    static void write(Path file, int messages) {
        try (Store store = Store.open(file)) {
            new GeneratedProfile(store, messages).write();
        }
    }

    /** The room or person of a number; who speaks rarely is the last of the large room. */
    static Address address(int conversation) {
        return new Address(SCHEME, room(conversation) ? "room" + conversation : "friend" + conversation);
    }

    static Address rareSender() {
        return address(LARGE).withDevice("rare");
    }

    private static boolean room(int conversation) {
        return conversation % 10 == 0;
    }

    private void write() {
        store.begin();
        AccountId account = store.accounts().insert(SCHEME, SELF, false, Map.of());
        for (int i = 0; i < CONVERSATIONS; i++) conversations.add(conversation(account, i));
        store.commit(0);
        for (int from = 0; from < messages; from += TURN) {
            store.begin();
            for (int i = from; i < Math.min(messages, from + TURN); i++) add(i);
            store.commit(0);
        }
    }

    private ConversationId conversation(AccountId account, int number) {
        Address address = address(number);
        if (room(number)) {
            return store.conversations().insert(account, Conversation.Kind.CHANNEL, address, "Room " + number);
        }
        String name = "Friend " + number;
        store.contacts()
                .put(new Contact(
                        account,
                        address,
                        name,
                        Subscription.BOTH,
                        List.of(),
                        store.people().insert(name),
                        Presence.UNKNOWN));
        return store.conversations().insert(account, Conversation.Kind.DIRECT, address, "");
    }

    private void add(int number) {
        int where = where();
        MessageId id = MessageId.firstOf(FIRST.toEpochMilli() + SPAN_MILLIS / messages * number);
        boolean outgoing = random.nextInt(4) == 0;
        Address sender = outgoing ? SELF : sender(where);
        Message message = new Message(
                id,
                conversations.get(where),
                sender,
                outgoing ? "Me" : name(sender),
                outgoing,
                Body.text(text()),
                Instant.ofEpochMilli(id.epochMilli()),
                outgoing ? Delivery.DELIVERED : Delivery.RECEIVED,
                Protection.NONE);
        String networkId = Long.toString(random.nextLong() & Long.MAX_VALUE, 36) + number;
        store.messages().insert(message, List.of(new NetworkMessageId("stanza-id", networkId)));
        store.conversations().advance(message, false);
    }

    private int where() {
        double share = random.nextDouble();
        if (share < 0.3) return LARGE;
        if (share < 0.302) return SMALL;
        int others = CONVERSATIONS - 2;
        return 2 + (int) (others * Math.pow(random.nextDouble(), 2));
    }

    private Address sender(int where) {
        if (!room(where)) return address(where);
        if (where == LARGE && random.nextInt(2_000) == 0) return rareSender();
        return address(where).withDevice("occupant" + (int) Math.exp(random.nextDouble() * Math.log(60)));
    }

    private static String name(Address sender) {
        return sender.device().isEmpty() ? "Friend " + sender.value().substring(6) : sender.device();
    }

    private String text() {
        Language[] languages = Language.values();
        int pick = random.nextInt(languages.length + 3);
        Language language = pick < languages.length ? languages[pick] : Language.ENGLISH;
        Vocabulary words = vocabulary(language);
        boolean dense = language.space.isEmpty();
        int length = (int) Math.min(1_500, 4 + Math.exp(random.nextGaussian() * 0.8 + (dense ? 2.5 : 3.6)));
        String text = words.sentence(length, random);
        int chance = random.nextInt(20_000);
        if (chance < 1) return text + " " + RARE;
        if (chance < 40) return text + " " + PHRASE;
        if (chance < 400)
            return text + " https://example" + random.nextInt(300) + ".org/" + words.word(random) + "/page";
        if (chance < 1_400) return text + " 👍";
        return text;
    }

    private Vocabulary vocabulary(Language language) {
        Vocabulary words = vocabularies.get(language);
        if (words == null) throw new IllegalStateException("no words of " + language);
        return words;
    }
}
