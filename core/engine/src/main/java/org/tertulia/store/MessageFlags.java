package org.tertulia.store;

import org.tertulia.model.Body;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.Protection;

/** A message's small facts in one number: bit 0 outgoing, 1-4 style, 5-8 delivery, 9-12 protection, 13 mention. */
final class MessageFlags {

    static final int OUTGOING = 1;
    static final int MENTION = 1 << 13;
    static final int DELIVERY_SHIFT = 5;
    static final int DELIVERY_MASK = 0xf << DELIVERY_SHIFT;
    private static final int STYLE_SHIFT = 1;
    private static final int PROTECTION_SHIFT = 9;

    private MessageFlags() {}

    static int of(Message message) {
        return (message.outgoing() ? OUTGOING : 0)
                | Codes.STYLE.code(message.body().style()) << STYLE_SHIFT
                | Codes.DELIVERY.code(message.delivery()) << DELIVERY_SHIFT
                | Codes.PROTECTION.code(message.protection()) << PROTECTION_SHIFT
                | (message.mention() ? MENTION : 0);
    }

    static boolean outgoing(int flags) {
        return (flags & OUTGOING) != 0;
    }

    static Body.Style style(int flags) {
        return Codes.STYLE.value(flags >> STYLE_SHIFT & 0xf);
    }

    static Delivery delivery(int flags) {
        return Codes.DELIVERY.value(flags >> DELIVERY_SHIFT & 0xf);
    }

    static Protection protection(int flags) {
        return Codes.PROTECTION.value(flags >> PROTECTION_SHIFT & 0xf);
    }

    static boolean mention(int flags) {
        return (flags & MENTION) != 0;
    }
}
