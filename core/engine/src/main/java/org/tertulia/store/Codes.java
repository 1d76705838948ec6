package org.tertulia.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;

/** The numbers that enums are stored as. They never change; a new constant gets the next free number. */
final class Codes<E extends Enum<E>> {

    static final Codes<Body.Style> STYLE = new Codes<>(
            Map.of(Body.Style.TEXT, 0, Body.Style.EMOTE, 1, Body.Style.NOTICE, 2, Body.Style.UNREADABLE, 3));

    static final Codes<Delivery> DELIVERY = new Codes<>(Map.of(
            Delivery.RECEIVED, 0,
            Delivery.QUEUED, 1,
            Delivery.SENDING, 2,
            Delivery.PERHAPS_SENT, 3,
            Delivery.FAILED, 4,
            Delivery.ACCEPTED, 5,
            Delivery.DELIVERED, 6,
            Delivery.READ, 7));

    static final Codes<Protection> PROTECTION =
            new Codes<>(Map.of(Protection.NONE, 0, Protection.ENCRYPTED, 1, Protection.UNDECRYPTABLE, 2));

    static final Codes<Conversation.Kind> KIND =
            new Codes<>(Map.of(Conversation.Kind.DIRECT, 0, Conversation.Kind.GROUP, 1, Conversation.Kind.CHANNEL, 2));

    static final Codes<Subscription> SUBSCRIPTION = new Codes<>(Map.of(
            Subscription.NONE, 0,
            Subscription.ASKED, 1,
            Subscription.TO, 2,
            Subscription.FROM, 3,
            Subscription.FROM_ASKED, 4,
            Subscription.BOTH, 5));

    static final Codes<Request.Kind> REQUEST = new Codes<>(Map.of(Request.Kind.CONTACT, 0, Request.Kind.ROOM, 1));

    static final Codes<Gap.State> GAP =
            new Codes<>(Map.of(Gap.State.OPEN, 0, Gap.State.FETCHING, 1, Gap.State.FAILED, 2));

    private static final String SEPARATOR = "\u001f";

    private final Map<E, Integer> codes;
    private final Map<Integer, E> values = new LinkedHashMap<>();

    private Codes(Map<E, Integer> codes) {
        this.codes = codes;
        codes.forEach((value, code) -> values.put(code, value));
    }

    /** @throws IllegalStateException when a constant has got no number yet, which a test excludes */
    int code(E value) {
        Integer code = codes.get(value);
        if (code == null) throw new IllegalStateException("no code for " + value);
        return code;
    }

    E value(int code) {
        E value = values.get(code);
        if (value == null) throw new StoreException(StoreException.Problem.CORRUPT, "unknown code " + code);
        return value;
    }

    /** Kind, detail and facts in one line. */
    static @Nullable String failure(@Nullable Failure failure) {
        if (failure == null) return null;
        StringBuilder line = new StringBuilder(failure.kind().name());
        line.append(SEPARATOR).append(plain(failure.detail()));
        failure.facts()
                .forEach((k, v) -> line.append(SEPARATOR)
                        .append(plain(k))
                        .append(SEPARATOR)
                        .append(plain(v)));
        return line.toString();
    }

    static @Nullable Failure failure(@Nullable String line) {
        if (line == null) return null;
        String[] parts = line.split(SEPARATOR, -1);
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 2; i + 1 < parts.length; i += 2) facts.put(parts[i], parts[i + 1]);
        return new Failure(kind(parts[0]), parts.length > 1 ? parts[1] : "", facts);
    }

    private static Failure.Kind kind(String name) {
        for (Failure.Kind kind : Failure.Kind.values()) if (kind.name().equals(name)) return kind;
        return Failure.Kind.INTERNAL;
    }

    private static String plain(String text) {
        return text.replace(SEPARATOR, " ");
    }
}
