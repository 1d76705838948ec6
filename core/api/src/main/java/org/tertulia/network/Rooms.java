package org.tertulia.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** Rooms of many people. What comes of a call is told by events, in the order in which the room saw it. */
public interface Rooms extends Ability {

    /**
     * What a person typed, as a room of this network: completes {@code kitchen} to {@code kitchen@conference.example.org}.
     * May ask the server where its rooms are.
     */
    CompletionStage<Outcome<Address>> resolve(String typed);

    /**
     * Enters a room. Done when {@code RoomJoined} has been handed in; also when we are in it already.
     *
     * @param nick what to be called there, or empty for the usual
     */
    CompletionStage<Outcome<Nothing>> join(Address room, String nick);

    /**
     * Makes a room and enters it; CONFLICT when it exists.
     *
     * @param room what {@link #resolve} made of what was typed
     * @param name what people see, or empty
     * @return the new room's address; another than {@code room} where the network itself names rooms (Matrix)
     */
    CompletionStage<Outcome<Address>> create(Address room, String name, String nick);

    CompletionStage<Outcome<Nothing>> leave(Address room);

    CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text);

    /** Says no to an invitation, where the network can carry that. */
    CompletionStage<Outcome<Nothing>> decline(Address room, Address from);

    CompletionStage<Outcome<Nothing>> topic(Address room, String topic);

    /** @param occupant {@code Participant.address()} */
    CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text);

    /**
     * Puts somebody out who is there, and keeps them from coming back, as surely as the network knows people: by their
     * account, or by where they come from. NOT_PERMITTED also where the room hides from us who they are.
     *
     * @param occupant {@code Participant.address()}
     * @param text why, or empty
     */
    default CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return CompletableFuture.completedFuture(
                Outcome.failed(Failure.Kind.UNSUPPORTED, "This network cannot keep anybody out."));
    }
}
