package org.tertulia.network;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** Fetches history that the server keeps. */
public interface Backfill extends Ability {

    /**
     * Fetches a page into a gap, newest first: the messages come through the sink as HISTORY in one batch,
     * the oldest first, and behind them {@code GapClosed} and, where more is left, {@code GapFound}. Done when the batch
     * has been handed in.
     *
     * @param token from {@code GapFound}
     */
    CompletionStage<Outcome<Nothing>> fill(Address conversation, String token);
}
