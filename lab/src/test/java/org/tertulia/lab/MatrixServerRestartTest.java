package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.model.Subscription;

/** A server of our own is killed and started anew under an encrypted chat, with matrix-nio at the far end. */
final class MatrixServerRestartTest {

    @TempDir
    Path folder;

    /**
     * It tells again who is there. A key given once more opens only what follows, and some programs forget the better one
     * for it.
     */
    @Test
    void whoHasTheKeyIsNotGivenItOnceMore() throws Exception {
        Lab lab = Lab.own(folder.resolve("lab"), "synapse");
        try (MatrixSubject net = new MatrixSubject(lab);
                Story story = Story.on(net)) {
            Peer alice = story.peer("alice");
            MatrixEnd bob = story.keep(net.encrypting(net.freshUser("bob"), folder));
            bob.asksForContact(alice);
            alice.seesRequestOf(bob);
            alice.accepts(bob);
            alice.seesContact(bob, Subscription.BOTH);
            bob.seesContact(alice, Subscription.BOTH);
            alice.says(bob, "before");
            bob.sees(alice, "before");
            lab.kill();
            lab.start();
            for (int i = 0; i < 10; i++) {
                bob.says(alice, "and you? " + i);
                alice.sees(bob, "and you? " + i);
                alice.says(bob, "still here " + i);
                bob.sees(alice, "still here " + i);
            }
            assertEquals(1, bob.keysGivenBy(alice).size());
        }
    }
}
