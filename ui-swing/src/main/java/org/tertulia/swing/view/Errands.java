package org.tertulia.swing.view;

import java.util.Comparator;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Person;
import org.tertulia.swing.model.CoreLink;

/** What the core is asked on the way to somewhere; where it leads, or why not, the navigator is told. */
final class Errands {

    private final CoreLink core;
    private final Navigator navigator;

    Errands(CoreLink core, Navigator navigator) {
        this.core = core;
        this.navigator = navigator;
    }

    /** Somebody new is seen in the list of people, or where one writes to them. */
    static AddContactSheet.Met met(Navigator navigator) {
        return new AddContactSheet.Met() {
            @Override
            public void added() {
                navigator.show(Navigator.Place.PEOPLE);
            }

            @Override
            public void opened(ConversationId conversation) {
                navigator.arrived(conversation, null);
            }
        };
    }

    void open(AccountId account, Address address) {
        core.send(new Command.OpenConversation(account, address), this::arrived);
    }

    void open(Person person) {
        person.contacts().stream()
                .max(Comparator.comparing(
                        (Contact contact) -> contact.presence().availability()))
                .ifPresent(contact -> open(contact.account(), contact.address()));
    }

    void enterRoom(AccountId account, Address room) {
        core.send(new Command.JoinRoom(account, room.value(), ""), this::arrived);
    }

    private void arrived(Outcome<ConversationId> outcome) {
        switch (outcome) {
            case Outcome.Done<ConversationId>(var id) -> navigator.arrived(id, null);
            case Outcome.Failed<ConversationId>(var failure) -> navigator.complain(failure);
        }
    }

    void unblock(AccountId account, Address address) {
        core.send(new Command.Unblock(account, address), outcome -> {
            if (outcome instanceof Outcome.Failed<Outcome.Nothing>(var failure)) navigator.complain(failure);
        });
    }

    /** Why it failed, if it does, is seen at the account. */
    void reconnect(Account account) {
        core.send(new Command.Reconnect(account.id()), outcome -> {});
    }

    static boolean lacksSecrets(Account account) {
        Failure failure = account.failure();
        return failure != null && failure.kind() == Failure.Kind.KEYRING;
    }
}
