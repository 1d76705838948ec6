package org.tertulia.loopback;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Roster;

record LoopbackRoster(LoopbackSession session, LoopbackServer server) implements Roster {

    @Override
    public CompletionStage<Outcome<Nothing>> add(Address address, String name, String text) {
        return session.ask(link -> server.roster.add(link.home, address, name, text));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> remove(Address address) {
        return session.ask(link -> server.roster.remove(link.home, address));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> rename(Address address, String name) {
        return session.ask(link -> server.roster.rename(link.home, address, name));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> accept(Address address) {
        return session.ask(link -> server.roster.accept(link.home, address));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> deny(Address address) {
        return session.ask(link -> server.roster.deny(link.home, address));
    }
}
