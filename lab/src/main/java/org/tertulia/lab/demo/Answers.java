package org.tertulia.lab.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.Request;

/**
 * What the cast does by itself: says yes to who wants to be a contact, and answers who writes to them. In a room one of
 * those who are in answers the visitor: who is named, or somebody. On a thread of its own.
 */
final class Answers implements AutoCloseable {

    private static final int TYPES_AFTER = 500;
    private static final int SAYS_AFTER = 2000;

    private final Script script;
    private final Messenger messenger;
    private final Map<AccountId, String> names = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<ConversationId, Conversation> conversations = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("answers").daemon().factory());
    private final Messenger.Subscribed subscribed;
    private volatile boolean talking;

    Answers(Cast cast) {
        script = cast.script();
        messenger = cast.desk().messenger();
        for (Script.Part part : script.people())
            names.put(cast.account(part.name()).id(), part.name());
        subscribed = messenger.subscribe(this::committed);
    }

    /** From now on who writes is answered; before, the script has the word. */
    void begin() {
        talking = true;
    }

    private void committed(Committed committed) {
        try {
            thread.execute(() -> committed.changes().forEach(this::changed));
        } catch (RejectedExecutionException closing) {
            // The cast has gone home.
        }
    }

    private void changed(Change change) {
        switch (change) {
            case Change.RequestChanged(Request request) -> {
                if (request.kind() == Request.Kind.CONTACT) {
                    var _ = messenger.submit(
                            new Command.AnswerRequest(request.account(), request.kind(), request.subject(), true));
                }
            }
            case Change.ConversationChanged(Conversation conversation) ->
                conversations.put(conversation.id(), conversation);
            case Change.MessageAdded(Message message, boolean history) -> {
                // Behind the conversation's own change, which may stand later in the same commit.
                if (talking && !history && !message.outgoing()) thread.execute(() -> heard(message));
            }
            default -> {
                // Nothing to do.
            }
        }
    }

    private void heard(Message message) {
        Conversation where = conversations.get(message.conversation());
        if (where == null) return;
        String name = names.getOrDefault(where.account(), "");
        if (where.kind().room() && !name.equals(whoAnswers(where, message))) return;
        String answer = nextAnswer(name);
        var _ = thread.schedule(
                () -> submit(new Command.SetTyping(where.id(), true)), TYPES_AFTER, TimeUnit.MILLISECONDS);
        var _ = thread.schedule(
                () -> submit(new Command.Send(where.id(), Body.text(answer))), SAYS_AFTER, TimeUnit.MILLISECONDS);
    }

    private void submit(Command<?> command) {
        var _ = messenger.submit(command);
    }

    /** Nobody answers one of the cast, or all would talk for ever. */
    private String whoAnswers(Conversation room, Message message) {
        if (!message.senderName().equals(Script.VISITOR)) return "";
        String words = message.body().text().toLowerCase(Locale.ROOT);
        List<String> present = script.rooms().stream()
                .filter(r -> room.address().value().contains(r.name())
                        || room.title().equals(r.title()))
                .findFirst()
                .map(Script.Scene::people)
                .orElse(List.of(""));
        return present.stream()
                .filter(words::contains)
                .findFirst()
                .orElseGet(() -> present.get(Math.floorMod(words.hashCode(), present.size())));
    }

    private String nextAnswer(String name) {
        List<String> answers = script.person(name).answers();
        return answers.get((next.merge(name, 1, Integer::sum) - 1) % answers.size());
    }

    @Override
    public void close() {
        subscribed.close();
        thread.shutdownNow();
    }
}
