package org.tertulia.swing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakeWorld;

/** One conversation and its model, with an ear that writes down what it is told. */
abstract class OneTimeline {

    private static final ZoneId ZONE = ZoneId.systemDefault();
    final FakeMessenger messenger = new FakeMessenger();
    final FakeWorld world = new FakeWorld(messenger);
    final DirectLink core = new DirectLink(messenger);
    final Contact ana = world.contact(FakeWorld.JON, FakeWorld.person("ana"), "Ana", Availability.ONLINE, "");
    final ConversationId chat = world.direct(ana);
    final List<String> heard = new ArrayList<>();

    TimelineModel open() {
        TimelineModel model = new TimelineModel(core, messenger.store.conversation(chat), ZONE);
        model.listen(new TimelineEar() {
            @Override
            public void spliced(int at, int removed, int inserted) {
                heard.add("spliced");
            }

            @Override
            public void replaced() {
                heard.add("replaced");
            }

            @Override
            public void stayed() {
                heard.add("stayed");
            }

            @Override
            public void revealNews() {
                heard.add("news");
            }

            @Override
            public void reveal(@Nullable MessageId message) {
                heard.add(message == null ? "end" : "reveal");
            }
        });
        model.open();
        return model;
    }

    /** Far from midnight, where a day would end between two messages. */
    long clock = LocalDate.now(ZONE)
            .minusDays(30)
            .atTime(12, 0)
            .atZone(ZONE)
            .toInstant()
            .toEpochMilli();

    /** Messages numbered from 1, a minute apart; gives the last. */
    Message anaSays(int count) {
        Message last = message(new MessageId(1), "", false);
        for (int i = 1; i <= count; i++) {
            clock += 60_000;
            last = world.says(chat, ana.address(), "Ana", MessageId.firstOf(clock), "" + i);
        }
        return last;
    }

    Message message(MessageId id, String text, boolean outgoing) {
        return new Message(
                id,
                chat,
                ana.address(),
                "Ana",
                outgoing,
                Body.text(text),
                Instant.EPOCH,
                outgoing ? Delivery.ACCEPTED : Delivery.RECEIVED,
                org.tertulia.model.Protection.NONE);
    }

    static List<Message> messages(TimelineModel model) {
        return model.rows().stream()
                .filter(TimelineRow.Said.class::isInstance)
                .map(row -> ((TimelineRow.Said) row).message())
                .toList();
    }

    static List<String> texts(TimelineModel model) {
        return messages(model).stream().map(message -> message.body().text()).toList();
    }

    static @Nullable Integer divider(TimelineModel model) {
        return model.rows().stream()
                .filter(TimelineRow.Unread.class::isInstance)
                .map(row -> ((TimelineRow.Unread) row).count())
                .findFirst()
                .orElse(null);
    }
}
