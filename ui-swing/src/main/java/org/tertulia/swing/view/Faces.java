package org.tertulia.swing.view;

import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Person;
import org.tertulia.swing.model.AvatarsModel;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Photo;

/**
 * How people and rooms look: their picture, or initials in their colour while there is none. Ask when painting: a picture
 * may come at any time.
 */
final class Faces {

    private final AvatarsModel pictures;

    Faces(AvatarsModel pictures) {
        this.pictures = pictures;
    }

    Avatar of(String name, AccountId account, Address address, boolean room) {
        return new Avatar(name, Seeds.of(address), room, pictures.of(account, address));
    }

    Avatar of(Conversation conversation) {
        return of(
                conversation.title(),
                conversation.account(),
                conversation.address(),
                conversation.kind().room());
    }

    /** Of the first of their addresses that has a picture. */
    Avatar of(Person person) {
        Address first = person.contacts().getFirst().address();
        for (Contact contact : person.contacts()) {
            Photo photo = pictures.of(contact.account(), contact.address());
            if (photo != null) return new Avatar(person.name(), Seeds.of(first), false, photo);
        }
        return new Avatar(person.name(), Seeds.of(first), false);
    }
}
