package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.NetworkEvent;

/** Pictures: told by the network, fetched when somebody looks, kept by their handle. */
final class AvatarsTest extends OnlineAsMe {

    private static final Address ANA = address("ana");
    private static final Address BEN = address("ben");

    private Avatar of(Address who) throws Exception {
        return world.asks(new Query.AvatarOf(account, who));
    }

    private void chooses(Address who, String handle) throws Exception {
        World.get(session.hand(new NetworkEvent.AvatarTold(who, handle)));
    }

    private CompletionStage<Outcome<Nothing>> fetch(Address who) {
        return world.messenger().submit(new Command.FetchAvatar(account, who));
    }

    private static byte[] image(int value) {
        return new byte[] {(byte) value, 2, 3};
    }

    private void fetched(Address who, byte[] image) throws Exception {
        CompletionStage<Outcome<Nothing>> asked = fetch(who);
        session.nextFetched().complete(Outcome.done(image));
        assertEquals(Outcome.ok(), World.get(asked));
    }

    @Test
    void whoHasNoneHasNoneAndNothingIsFetched() throws Exception {
        assertEquals(Avatar.NONE, of(ANA));
        assertEquals(Outcome.ok(), World.get(fetch(ANA)));
        assertTrue(session.pictures.isEmpty());
    }

    @Test
    void oneIsFetchedOnceToldOfAndStillThereAfterARestart() throws Exception {
        chooses(ANA, "a");
        assertTrue(of(ANA).missing());
        world.forgetChanges();
        fetched(ANA, image(1));
        world.awaitChange(Change.AvatarChanged.class, each -> each.address().equals(ANA));
        assertEquals(new Avatar("a", image(1)), of(ANA));
        assertEquals(Outcome.ok(), World.get(fetch(ANA)));
        assertTrue(session.pictures.isEmpty());
        world.restarts();
        assertEquals(new Avatar("a", image(1)), of(ANA));
    }

    @Test
    void theSamePictureOfSeveralIsKeptUntilNobodyHasItAnyMore() throws Exception {
        chooses(ANA, "a");
        fetched(ANA, image(1));
        chooses(BEN, "a");
        assertFalse(of(BEN).missing());
        chooses(ANA, "b");
        assertArrayEquals(image(1), of(BEN).image());
        chooses(BEN, "");
        assertEquals(Avatar.NONE, of(BEN));
        chooses(BEN, "a");
        assertTrue(of(BEN).missing(), "nobody had it: it was not kept");
    }

    @Test
    void whatComesForAPictureThatIsAnotherByNowIsNotShown() throws Exception {
        chooses(ANA, "a");
        CompletionStage<Outcome<Nothing>> asked = fetch(ANA);
        var answer = session.nextFetched();
        chooses(ANA, "b");
        answer.complete(Outcome.done(image(1)));
        assertEquals(Outcome.ok(), World.get(asked));
        assertEquals("b", of(ANA).handle());
        assertTrue(of(ANA).missing());
    }

    @Test
    void aListThatIsScrolledFetchesAFewAtOnceAndTheLastFirst() throws Exception {
        List<CompletionStage<Outcome<Nothing>>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            chooses(address("p" + i), "h" + i);
            asked.add(fetch(address("p" + i)));
        }
        List<CompletableFuture<Outcome<byte[]>>> first = new ArrayList<>();
        for (int i = 0; i < AvatarLedger.MOST_UNDER_WAY; i++) first.add(session.nextFetched());
        assertTrue(session.pictures.isEmpty());
        first.getFirst().complete(Outcome.done(image(1)));
        var next = session.nextPicture();
        assertEquals("h19", next.handle());
        first.stream().skip(1).forEach(each -> each.complete(Outcome.done(image(2))));
        next.answer().complete(Outcome.done(image(3)));
        for (int i = 0; i < 15; i++) session.nextFetched().complete(Outcome.done(image(4)));
        for (var each : asked) assertEquals(Outcome.ok(), World.get(each));
    }

    @Test
    void noPictureOneThatIsTooLargeAndOneThatIsNotGivenAreFailures() throws Exception {
        for (byte[] image : new byte[][] {new byte[0], new byte[Avatar.MAX_BYTES + 1]}) {
            chooses(ANA, "a");
            CompletionStage<Outcome<Nothing>> asked = fetch(ANA);
            session.nextFetched().complete(Outcome.done(image));
            assertInstanceOf(Outcome.Failed.class, World.get(asked));
            assertTrue(of(ANA).missing());
        }
        session.loses();
        world.awaitState(account, Account.State.WAITING);
        assertInstanceOf(Outcome.Failed.class, World.get(fetch(ANA)));
    }

    @Test
    void oursIsChosenOnTheNetworkWhichTellsOfIt() throws Exception {
        world.done(new Command.ChooseAvatar(account, new Avatar("", image(1))));
        assertEquals("own-3", of(address("me")).handle());
    }

    @Test
    void aHandleThatIsTooLongIsNone() throws Exception {
        chooses(ANA, "x".repeat(Avatar.MAX_HANDLE + 1));
        assertEquals(Avatar.NONE, of(ANA));
    }

    @Test
    void theBlockedChooseInVainAndARemovedAccountLeavesNone() throws Exception {
        world.done(new Command.Block(account, BEN, ""));
        chooses(BEN, "b");
        assertEquals(Avatar.NONE, of(BEN));
        chooses(ANA, "a");
        fetched(ANA, image(1));
        world.done(new Command.RemoveAccount(account, false));
        assertEquals(Avatar.NONE, of(ANA));
    }
}
