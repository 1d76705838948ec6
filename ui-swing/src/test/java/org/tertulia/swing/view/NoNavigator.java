package org.tertulia.swing.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.MessageId;
import org.tertulia.model.Person;
import org.tertulia.swing.model.ActionCall;

/** Goes nowhere, and remembers where it was sent. */
final class NoNavigator implements Navigator {

    final List<String> asked = new ArrayList<>();

    @Override
    public void show(Place place) {
        asked.add("show " + place);
    }

    @Override
    public void back() {
        asked.add("back");
    }

    @Override
    public void open(ConversationId conversation) {
        asked.add("open " + conversation.value());
    }

    @Override
    public void openAt(ConversationId conversation, MessageId message) {
        asked.add("open " + conversation.value() + " at " + message.value());
    }

    @Override
    public void write() {
        asked.add("write");
    }

    @Override
    public void arrived(ConversationId conversation, @Nullable MessageId message) {
        asked.add("arrived " + conversation.value());
    }

    @Override
    public void open(AccountId account, Address address) {
        asked.add("open " + address);
    }

    @Override
    public void open(Person person) {
        asked.add("open " + person.name());
    }

    @Override
    public void addAccount() {
        asked.add("add account");
    }

    @Override
    public void addContact(String typed) {
        asked.add("add contact " + typed);
    }

    @Override
    public void writeTo(String typed) {
        asked.add("write to " + typed);
    }

    @Override
    public void joinRoom(String typed) {
        asked.add("join room " + typed);
    }

    @Override
    public void settings() {
        asked.add("settings");
    }

    @Override
    public void status() {
        asked.add("status");
    }

    @Override
    public void palette(String text) {
        asked.add("palette " + text);
    }

    @Override
    public void searchEverywhere(String text, @Nullable ConversationId conversation) {
        asked.add("search " + text);
    }

    @Override
    public void findHere() {
        asked.add("find");
    }

    @Override
    public void toggleDetails() {
        asked.add("details");
    }

    @Override
    public void turnTheme() {
        asked.add("theme");
    }

    @Override
    public void retry(Account account) {
        asked.add("retry " + account.id().value());
    }

    @Override
    public void signInAgain(Account account) {
        asked.add("sign in again " + account.id().value());
    }

    @Override
    public void block(AccountId account, Address address, String name) {
        asked.add("block " + address);
    }

    @Override
    public void unblock(AccountId account, Address address) {
        asked.add("unblock " + address);
    }

    @Override
    public void enterRoom(AccountId account, Address room) {
        asked.add("enter " + room);
    }

    @Override
    public void act(ActionCall call) {
        asked.add("act " + call.action().id() + " " + new TreeMap<>(call.values()));
    }

    @Override
    public void help(String network, List<String> own, List<Action> actions) {
        asked.add("help " + own + " " + actions.stream().map(Action::id).toList());
    }

    @Override
    public void tell(String words) {
        asked.add("tell " + words);
    }

    @Override
    public void follow(URI link) {
        asked.add("follow " + link);
    }

    @Override
    public void complain(Failure failure) {
        asked.add("complain " + failure.kind());
    }
}
