package org.tertulia.contract;

import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Subscription;

/**
 * One side of a story: our own messenger or a foreign one. What starts with "sees" waits until it is so, and fails after
 * a while.
 */
public interface End extends AutoCloseable {

    /** Bare. */
    Address address();

    /** What rooms call us. */
    String nick();

    void says(End to, String text);

    /** The next thing that {@code from} said to us. Each message is heard once, in order. */
    String hears(End from);

    /** The next thing that {@code from} said to us is this. */
    default void sees(End from, String text) {
        Expect.heard(text, hears(from));
    }

    /** The same where a message may be no more than a line: in as many as it takes, whose words are these. */
    default void seesInLines(End from, String text) {
        String wanted = Expect.words(text);
        StringBuilder heard = new StringBuilder();
        while (heard.length() < wanted.length()) heard.append(Expect.words(hears(from)));
        Expect.heard(wanted, heard.toString());
    }

    void types(End to);

    void seesTyping(End from);

    void seesDelivered(End to, String text);

    void asksForContact(End who);

    void seesRequestOf(End who);

    void accepts(End who);

    void denies(End who);

    void removes(End who);

    void seesContact(End who, Subscription subscription);

    void seesNoContact(End who);

    void shows(Availability availability, String status);

    void seesPresence(End who, Availability availability, String status);

    void goesOffline();

    /** Makes a room and is in it. Returns its address. */
    Address creates(String typed);

    void joins(Address room);

    void leaves(Address room);

    void saysIn(Address room, String text);

    void seesIn(Address room, End from, String text);

    void seesMember(Address room, End who);

    void seesNoMember(Address room, End who);

    void invites(Address room, End who);

    void seesInvitation(Address room, End from);

    void setsTopic(Address room, String topic);

    void seesTopic(Address room, String topic);

    void kicks(Address room, End who);

    void seesItselfOut(Address room);

    @Override
    void close();
}
