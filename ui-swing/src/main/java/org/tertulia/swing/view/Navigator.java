package org.tertulia.swing.view;

import java.net.URI;
import java.util.List;
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

/** Where parts of the window can ask to be taken. */
interface Navigator {

    /** What stands beside the rail. */
    enum Place {
        CHATS,
        PEOPLE,
        REQUESTS
    }

    void show(Place place);

    /** From the conversation to the list, where only one of the two has room. */
    void back();

    void open(ConversationId conversation);

    void openAt(ConversationId conversation, MessageId message);

    /** Puts the keyboard where one writes, if a conversation is open. */
    void write();

    /** A conversation that was asked for is there now. */
    void arrived(ConversationId conversation, @Nullable MessageId message);

    /** The conversation with this address, made if there is none. */
    void open(AccountId account, Address address);

    /** The conversation with their most reachable address. */
    void open(Person person);

    void addAccount();

    /** Somebody new, on any network. */
    void addContact(String typed);

    /** Somebody new, where one asks nobody and just writes. */
    void writeTo(String typed);

    void joinRoom(String typed);

    void settings();

    void status();

    void palette(String text);

    void searchEverywhere(String text, @Nullable ConversationId conversation);

    void findHere();

    void toggleDetails();

    /** To the next theme: system, light, dark. */
    void turnTheme();

    /** Connects again, or asks first for what is missing. */
    void retry(Account account);

    /** Asks for a new password or other settings of an account that is there. */
    void signInAgain(Account account);

    /** Asks whether nothing is to be heard of somebody any more, and says how far that reaches. */
    void block(AccountId account, Address address, String name);

    /** Hears them again. */
    void unblock(AccountId account, Address address);

    /** Enters a room and goes there. */
    void enterRoom(AccountId account, Address room);

    /** Runs an action of a network, or asks for what it lacks; what comes of it is shown. */
    void act(ActionCall call);

    /** Tells what may be written behind a slash. */
    void help(String network, List<String> own, List<Action> actions);

    /** Says something along the lower edge. */
    void tell(String words);

    /** Goes where a link leads: to one of our chats, or out of the app. */
    void follow(URI link);

    /** Says that something did not work. */
    void complain(Failure failure);
}
