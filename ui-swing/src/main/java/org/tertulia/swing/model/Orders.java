package org.tertulia.swing.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Action;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;

/** Does what is written behind a slash in one conversation: our own few words for it, else the network's actions. */
public final class Orders {

    /** Where what comes of it is shown. */
    public interface Ways {

        /** A conversation that was asked for is there. */
        void arrived(ConversationId conversation);

        /** Runs it, or asks for what it lacks. */
        void act(ActionCall call);

        /** Tells what may be written here: our own words, and the network's actions. */
        void help(List<String> own, List<Action> actions);
    }

    /** Why an order was not carried out: what was written is still the person's. */
    public sealed interface Problem {

        /** Nobody knows it here. */
        record Unknown(String name) implements Problem {}

        /** It needs more words: {@code order.NAME} says which. */
        record Lacks(String name) implements Problem {}

        record Nobody(String name) implements Problem {}

        /** The room does not say where else they can be written to. */
        record OnlyHere(String name) implements Problem {}

        record Failed(Failure failure) implements Problem {}
    }

    private interface Deed {
        /** @return what is wrong with it at once, or {@code null} */
        @Nullable
        Problem of(String rest, Told told);
    }

    /** Hears of what goes wrong later. */
    @FunctionalInterface
    public interface Told {
        void problem(Problem problem);
    }

    private final CoreLink core;
    private final AccountsModel accounts;
    private final Conversation here;
    private final @Nullable ParticipantsModel participants;
    private final Ways ways;
    private final Map<String, Deed> own = new TreeMap<>();

    public Orders(
            CoreLink core,
            AccountsModel accounts,
            Conversation here,
            @Nullable ParticipantsModel participants,
            Ways ways) {
        this.core = core;
        this.accounts = accounts;
        this.here = here;
        this.participants = participants;
        this.ways = ways;
        own.put("away", this::away);
        own.put("back", (rest, told) -> present(new Presence(Availability.ONLINE, ""), told));
        own.put("join", this::join);
        own.put("msg", this::message);
        own.put("help", (rest, told) -> help());
        if (!here.kind().room()) return;
        own.put("topic", this::topic);
        own.put("invite", this::invite);
        own.put("kick", (rest, told) -> remove("kick", rest, told));
        own.put("ban", (rest, told) -> remove("ban", rest, told));
        own.put("leave", (rest, told) -> does(new Command.LeaveRoom(here.id()), told));
        own.put("part", (rest, told) -> does(new Command.LeaveRoom(here.id()), told));
    }

    /** @param told at most once, when it could not be done */
    public void run(Written.Order order, Told told) {
        Deed deed = own.get(order.name());
        Problem problem = deed == null ? null : deed.of(order.rest(), told);
        if (problem != null) told.problem(problem);
        if (deed == null) ofNetwork(order, told);
    }

    // ---- our own words

    private @Nullable Problem does(Command<Nothing> command, Told told) {
        core.send(command, outcome -> {
            if (outcome instanceof Outcome.Failed<Nothing>(var failure)) told.problem(new Problem.Failed(failure));
        });
        return null;
    }

    private @Nullable Problem topic(String rest, Told told) {
        return rest.isEmpty() ? new Problem.Lacks("topic") : does(new Command.SetTopic(here.id(), rest), told);
    }

    private @Nullable Problem away(String rest, Told told) {
        return present(new Presence(Availability.AWAY, rest), told);
    }

    private @Nullable Problem present(Presence presence, Told told) {
        return does(new Command.SetPresence(presence), told);
    }

    private @Nullable Problem join(String rest, Told told) {
        if (rest.isEmpty()) return new Problem.Lacks("join");
        core.send(new Command.JoinRoom(here.account(), rest, ""), outcome -> {
            switch (outcome) {
                case Outcome.Done<ConversationId>(var id) -> ways.arrived(id);
                case Outcome.Failed<ConversationId>(var failure) -> told.problem(new Problem.Failed(failure));
            }
        });
        return null;
    }

    private @Nullable Problem invite(String rest, Told told) {
        return rest.isEmpty()
                ? new Problem.Lacks("invite")
                : does(new Command.Invite(here.id(), address(rest), ""), told);
    }

    /** As it stands, or somebody at our own server. */
    private Address address(String typed) {
        Account account = accounts.find(here.account());
        String mine = account == null ? "" : account.address().value();
        int at = mine.lastIndexOf('@');
        boolean whole = typed.contains("@") || at < 0;
        return new Address(here.address().scheme(), whole ? typed : typed + mine.substring(at));
    }

    private @Nullable Problem remove(String name, String rest, Told told) {
        if (rest.isEmpty()) return new Problem.Lacks(name);
        Participant who = named(rest).orElse(null);
        if (who != null) {
            String why = rest.substring(who.name().length()).strip();
            return name.equals("ban")
                    ? does(new Command.Ban(here.id(), who.address(), why), told)
                    : does(new Command.Kick(here.id(), who.address(), why), told);
        }
        if (name.equals("kick")) return new Problem.Nobody(rest);
        // somebody who is not there can be kept out all the same, where the network has a way
        ofNetwork(new Written.Order(name, rest), told);
        return null;
    }

    private @Nullable Problem message(String rest, Told told) {
        Participant who = named(rest).orElse(null);
        String name = who == null ? rest.split("\\s+", 2)[0] : who.name();
        if (name.isEmpty()) return new Problem.Lacks("msg");
        String text = rest.substring(name.length()).strip();
        if (who != null && !who.address().device().isEmpty()) return new Problem.OnlyHere(name);
        Address to = who == null ? address(name) : who.address();
        core.send(new Command.OpenConversation(here.account(), to), outcome -> {
            switch (outcome) {
                case Outcome.Done<ConversationId>(var id) -> {
                    ways.arrived(id);
                    if (!text.isEmpty()) core.send(new Command.Send(id, Body.text(text)), sent -> unsent(sent, told));
                }
                case Outcome.Failed<ConversationId>(var failure) -> told.problem(new Problem.Failed(failure));
            }
        });
        return null;
    }

    private static void unsent(Outcome<OutboxId> sent, Told told) {
        if (sent instanceof Outcome.Failed<OutboxId>(var failure)) told.problem(new Problem.Failed(failure));
    }

    /** Who is there and named at the beginning; names may hold blanks, so the longest. */
    private Optional<Participant> named(String rest) {
        if (participants == null) return Optional.empty();
        return participants.all().stream()
                .filter(each -> !each.self() && begins(rest, each.name()))
                .max(Comparator.comparingInt(each -> each.name().length()));
    }

    private static boolean begins(String rest, String name) {
        boolean whole = rest.length() == name.length()
                || (rest.length() > name.length() && Character.isWhitespace(rest.charAt(name.length())));
        return !name.isEmpty() && whole && rest.regionMatches(true, 0, name, 0, name.length());
    }

    private @Nullable Problem help() {
        core.send(new Command.FindActions(here.account(), scope()), outcome -> {
            List<Action> actions = outcome instanceof Outcome.Done<List<Action>>(var found) ? found : List.of();
            ways.help(List.copyOf(own.keySet()), actions);
        });
        return null;
    }

    // ---- the network's

    private ActionScope scope() {
        return here.kind().room() ? ActionScope.room(here.address()) : ActionScope.person(here.address());
    }

    private void ofNetwork(Written.Order order, Told told) {
        find(
                scope(),
                order,
                told,
                () -> find(ActionScope.ACCOUNT, order, told, () -> {
                    told.problem(new Problem.Unknown(order.name()));
                }));
    }

    /** One without fields has no use for words behind it: then another of the same name is meant. */
    private void find(ActionScope scope, Written.Order order, Told told, Runnable otherwise) {
        core.send(new Command.FindActions(here.account(), scope), outcome -> {
            switch (outcome) {
                case Outcome.Failed<List<Action>>(var failure) -> {
                    if (failure.kind() == Failure.Kind.UNSUPPORTED) otherwise.run();
                    else told.problem(new Problem.Failed(failure));
                }
                case Outcome.Done<List<Action>>(var actions) ->
                    actions.stream()
                            .filter(action -> action.id().equals(order.name()))
                            .filter(action ->
                                    order.rest().isEmpty() || !action.fields().isEmpty())
                            .findFirst()
                            .ifPresentOrElse(
                                    action -> ways.act(call(scope, action).typed(order.rest())), otherwise);
            }
        });
    }

    private ActionCall call(ActionScope scope, Action action) {
        return new ActionCall(here.account(), here.address().scheme(), scope, action);
    }
}
