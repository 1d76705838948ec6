package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;

final class CodesTest {

    @Test
    void everyConstantHasANumberAndComesBackFromIt() {
        all(Codes.STYLE, Body.Style.values());
        all(Codes.DELIVERY, Delivery.values());
        all(Codes.PROTECTION, Protection.values());
        all(Codes.KIND, Conversation.Kind.values());
        all(Codes.SUBSCRIPTION, Subscription.values());
        all(Codes.REQUEST, Request.Kind.values());
        all(Codes.GAP, Gap.State.values());
    }

    @Test
    void theFlagsOfAMessageDoNotTouchEachOther() {
        for (boolean yes : new boolean[] {true, false}) {
            for (Body.Style style : Body.Style.values()) {
                for (Delivery delivery : Delivery.values()) {
                    for (Protection protection : Protection.values()) {
                        comeBack(yes, style, delivery, protection, true);
                        comeBack(yes, style, delivery, protection, false);
                    }
                }
            }
        }
    }

    private static void comeBack(
            boolean outgoing, Body.Style style, Delivery delivery, Protection protection, boolean mention) {
        int flags = MessageFlags.of(new Message(
                new MessageId(1),
                new ConversationId(1),
                World.ANA,
                "Ana",
                outgoing,
                new Body(style, ""),
                Instant.EPOCH,
                delivery,
                protection,
                mention));
        assertEquals(outgoing, MessageFlags.outgoing(flags));
        assertEquals(style, MessageFlags.style(flags));
        assertEquals(delivery, MessageFlags.delivery(flags));
        assertEquals(protection, MessageFlags.protection(flags));
        assertEquals(mention, MessageFlags.mention(flags));
    }

    @Test
    void aFailureComesBackWithItsFacts() {
        Failure failure = new Failure(Failure.Kind.CERTIFICATE_UNTRUSTED, "no\nway", Map.of("host", "a", "reason", ""));
        assertEquals(failure, Codes.failure(Codes.failure(failure)));
        assertEquals(null, Codes.failure((String) null));
    }

    @Test
    void aFailureOfAKindThatIsNoLongerKnownStaysReadable() {
        assertEquals(Failure.of(Failure.Kind.INTERNAL, "why"), Codes.failure("GONE\u001fwhy"));
    }

    private static <E extends Enum<E>> void all(Codes<E> codes, E[] values) {
        for (E value : values) assertEquals(value, codes.value(codes.code(value)));
    }
}
