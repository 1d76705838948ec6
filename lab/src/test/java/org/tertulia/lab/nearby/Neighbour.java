package org.tertulia.lab.nearby;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Contact;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.Presence;
import org.tertulia.nearby.NearbyNetwork;
import org.tertulia.network.Network;

/** Somebody with our messenger on one interface. What begins with "sees" waits until it is so. */
final class Neighbour implements AutoCloseable {

    private final Story story;
    private final Peer peer;

    /** Is online when this returns. */
    Neighbour(String name, String link) throws Exception {
        NetworkUnderTest network = new OnLink();
        story = Story.on(network);
        Address address = address(name);
        try {
            peer = story.signIn(
                    story.app(),
                    new User(name, address, ""),
                    Map.of("nearby.interface", link, "nearby.nick", name.split("@", 2)[0]));
        } catch (Throwable e) {
            story.close();
            throw e;
        }
    }

    private record OnLink() implements NetworkUnderTest {
        @Override
        public Network network() {
            return new NearbyNetwork();
        }

        @Override
        public User freshUser(String name) {
            throw new UnsupportedOperationException("they are named by the test");
        }
    }

    private static Address address(String name) {
        return new Address("nearby", name);
    }

    void says(String to, String text) {
        peer.says(peer.with(address(to)), text);
    }

    void sees(String from, String text) {
        var _ = peer.find(text, () -> said(from, text).filter(m -> !m.outgoing()));
    }

    /** What we said has got that far, at least. */
    void sees(String to, String text, Delivery delivery) {
        var _ = peer.find(
                text + " " + delivery,
                () -> said(to, text).filter(m -> m.outgoing() && m.delivery().compareTo(delivery) >= 0));
    }

    private Optional<Message> said(String with, String text) {
        return peer.messages(address(with)).stream()
                .filter(m -> m.body().text().equals(text))
                .findFirst();
    }

    void shows(Availability availability, String status) {
        var _ = peer.app().messenger().submit(new Command.SetPresence(new Presence(availability, status)));
    }

    void sees(String who, Availability availability, String status) {
        Presence wanted = new Presence(availability, status);
        var _ = peer.find(
                who + " " + wanted, () -> contact(who).filter(c -> c.presence().equals(wanted)));
    }

    /** They are called so. */
    void calls(String who, String name) {
        var _ = peer.find(
                who + " called " + name, () -> contact(who).filter(c -> c.name().equals(name)));
    }

    void seesNobodyCalled(String who) {
        var _ = peer.find("no " + who, () -> contact(who).isPresent() ? Optional.empty() : Optional.of(List.of()));
    }

    private Optional<Contact> contact(String who) {
        return peer.app().asks(new Query.People()).stream()
                .flatMap(person -> person.contacts().stream())
                .filter(contact -> contact.address().equals(address(who)))
                .findFirst();
    }

    @Override
    public void close() throws Exception {
        story.close();
    }
}
