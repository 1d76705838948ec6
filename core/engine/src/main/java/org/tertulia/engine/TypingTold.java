package org.tertulia.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.network.Session;
import org.tertulia.network.Typing;

/** Tells others that we are writing: at most once a second, and the end of it after 10 s without a key. Core's thread. */
final class TypingTold {

    static final Duration LEAST = Duration.ofSeconds(1);
    static final Duration IDLE = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final MessageIds clock;
    private final Timers timers;
    private final CoreLoop loop;
    private final Map<ConversationId, Told> told = new HashMap<>();

    private record Told(AccountId account, Address address, Instant at, Timers.Timer end) {}

    TypingTold(Accounts accounts, MessageIds clock, Timers timers, CoreLoop loop) {
        this.accounts = accounts;
        this.clock = clock;
        this.timers = timers;
        this.loop = loop;
    }

    void typing(Conversation conversation, boolean typing) {
        Told before = told.remove(conversation.id());
        if (before != null) before.end.cancel();
        if (!typing) {
            if (before != null) tell(before.account, before.address, false);
            return;
        }
        Instant now = clock.now();
        boolean again = before == null || !before.at.plus(LEAST).isAfter(now);
        if (again) tell(conversation.account(), conversation.address(), true);
        Timers.Timer end = timers.after(IDLE, () -> loop.tell(_ -> typing(conversation, false)));
        Instant at = again || before == null ? now : before.at;
        told.put(conversation.id(), new Told(conversation.account(), conversation.address(), at, end));
    }

    /** The message says that the writing is over. */
    void sent(ConversationId conversation) {
        Told before = told.remove(conversation);
        if (before == null) return;
        before.end.cancel();
        tell(before.account, before.address, false);
    }

    private void tell(AccountId account, Address address, boolean typing) {
        if (accounts.online(account) instanceof Outcome.Done<Session>(var session)) {
            SessionOpener.apart(
                    "typing", () -> session.ability(Typing.class).ifPresent(able -> able.typing(address, typing)));
        }
    }
}
