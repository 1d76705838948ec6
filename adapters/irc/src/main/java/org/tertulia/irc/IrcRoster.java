package org.tertulia.irc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.model.Address;
import org.tertulia.model.Failure.Kind;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Roster;

/** The contact list that we keep ourselves: nobody is asked, nobody is told. */
final class IrcRoster implements Roster {

    private final Abilities abilities;

    IrcRoster(Abilities abilities) {
        this.abilities = abilities;
    }

    private CompletionStage<Outcome<Nothing>> change(Consumer<Contacts> change) {
        return abilities.with(connection -> {
            // the core may keep us waiting for a seat, and this is its own thread
            return CompletableFuture.supplyAsync(
                    () -> {
                        change.accept(connection.contacts);
                        return Outcome.ok();
                    },
                    work -> Thread.ofVirtual().name("irc-contacts").start(work));
        });
    }

    @Override
    public CompletionStage<Outcome<Nothing>> add(Address address, String name, String text) {
        if (Addresses.channel(address)) return Abilities.failed(Kind.REJECTED, "A channel cannot be a contact");
        return abilities.with(connection -> Addresses.of(address).equals(connection.addresses)
                ? change(list -> list.put(address, name))
                : Abilities.failed(
                        Kind.NOT_FOUND, "This account only reaches people of " + connection.addresses.network()));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> remove(Address address) {
        return change(list -> list.remove(address));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> rename(Address address, String name) {
        return change(list -> list.put(address, name));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> accept(Address address) {
        return Abilities.failed(Kind.UNSUPPORTED, "IRC has no contact requests");
    }

    @Override
    public CompletionStage<Outcome<Nothing>> deny(Address address) {
        return accept(address);
    }
}
