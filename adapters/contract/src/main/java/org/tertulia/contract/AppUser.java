package org.tertulia.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.Participant;
import org.tertulia.model.Request;

/** An app and one account in it: what can be seen of it, and waited for. */
abstract class AppUser {

    final App app;
    final User user;
    final AccountId account;

    AppUser(App app, User user) {
        this.app = app;
        this.user = user;
        this.account = find("an account", this::accountOf).id();
    }

    public App app() {
        return app;
    }

    public User user() {
        return user;
    }

    public AccountId account() {
        return account;
    }

    public void restarts() {
        app.restart();
    }

    public void crashes() {
        app.crash();
    }

    public void startsAfterCrash() {
        app.startAfterCrash();
    }

    public void quits() {
        app.stop();
    }

    public void startsAgain() {
        app.startAfterCrash();
    }

    /** Has lost the connection, and does not give up. */
    public void isCutOff() {
        find(
                "cut off",
                () -> accountOf()
                        .filter(a -> a.state() == Account.State.WAITING || a.state() == Account.State.CONNECTING));
    }

    /** Does not wait for the next attempt that the app would make by itself. */
    public void triesAgain() {
        var _ = app.tryTo(new Command.Reconnect(account));
    }

    Optional<Account> accountOf() {
        return app.asks(new Query.Accounts()).stream()
                .filter(a -> a.address().equals(user.address()))
                .findFirst();
    }

    public ConversationId with(Address address) {
        return app.does(new Command.OpenConversation(account, address));
    }

    /** All that the store has of a conversation, by text, in order. */
    public List<String> history(Address with) {
        return messages(with).stream().map(m -> m.body().text()).toList();
    }

    public List<Message> messages(Address with) {
        return conversation(with).map(c -> page(c.id()).messages()).orElse(List.of());
    }

    TimelinePage page(ConversationId conversation) {
        return app.asks(new Query.Timeline(conversation, null, Query.MAX_LIMIT, 0));
    }

    Optional<Conversation> conversation(Address address) {
        return app.asks(new Query.Conversations()).stream()
                .filter(c -> c.account().equals(account) && c.address().equals(address))
                .findFirst();
    }

    ConversationId room(Address room) {
        return find("room " + room, () -> conversation(room)).id();
    }

    Optional<Request> request(Request.Kind kind, Address subject) {
        return app.asks(new Query.Requests()).stream()
                .filter(r -> r.account().equals(account))
                .filter(r -> r.kind() == kind && r.subject().equals(subject))
                .findFirst();
    }

    Optional<Contact> contact(Address address) {
        return app.asks(new Query.People()).stream()
                .flatMap(person -> person.contacts().stream())
                .filter(c -> c.account().equals(account) && c.address().equals(address))
                .findFirst();
    }

    List<Participant> members(Address room) {
        return app.asks(new Query.Participants(room(room)));
    }

    Optional<Participant> member(Address room, End who) {
        return members(room).stream().filter(p -> p.name().equals(who.nick())).findFirst();
    }

    /** Waits until there is one. */
    public <T> T find(String what, Supplier<Optional<T>> probe) {
        return app.await(user.name() + ": " + what, probe, this::situation);
    }

    private String situation() {
        return app.asks(new Query.Accounts()) + " " + app.asks(new Query.Conversations()) + " "
                + app.asks(new Query.Requests()) + " " + app.asks(new Query.People());
    }
}
