package org.tertulia.nearby;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.Roster;

/** What a session can do beyond sending, as long as we are among others. */
record NearbyAbilities(Supplier<@Nullable Neighbourhood> here) {

    private CompletionStage<Outcome<Nothing>> with(Function<Neighbourhood, Outcome<Nothing>> work) {
        Neighbourhood now = here.get();
        return CompletableFuture.completedFuture(
                now == null ? Outcome.failed(Failure.Kind.DISCONNECTED, "There is no network") : work.apply(now));
    }

    /** Announced at once; who is nearby sees it within a second or two. */
    CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        return with(now -> {
            now.publish(presence);
            return Outcome.ok();
        });
    }

    /** To who is known to understand it, over a stream that is open. */
    void typing(Address conversation, boolean typing) {
        Neighbourhood now = here.get();
        if (now != null) now.known(conversation.value()).ifPresent(courier -> courier.typing(typing));
    }

    /** A list of our own: nobody is asked, nobody is told. */
    Roster roster() {
        return new Roster() {
            @Override
            public CompletionStage<Outcome<Nothing>> add(Address address, String name, String text) {
                return rename(address, name);
            }

            @Override
            public CompletionStage<Outcome<Nothing>> rename(Address address, String name) {
                return with(now -> now.contacts().keep(address.value(), name)
                        ? Outcome.ok()
                        : Outcome.failed(Failure.Kind.REJECTED, "No more than " + Contacts.MOST_KEPT + " can be kept"));
            }

            @Override
            public CompletionStage<Outcome<Nothing>> remove(Address address) {
                return with(now -> {
                    now.contacts().remove(address.value());
                    return Outcome.ok();
                });
            }

            @Override
            public CompletionStage<Outcome<Nothing>> accept(Address address) {
                return CompletableFuture.completedFuture(
                        Outcome.failed(Failure.Kind.UNSUPPORTED, "Nobody asks: whoever is nearby is in the list"));
            }

            @Override
            public CompletionStage<Outcome<Nothing>> deny(Address address) {
                return accept(address);
            }
        };
    }
}
