package org.tertulia.lab.kills;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 numbered messages each way, 20 kills (SIGKILL) of the server and of the app: all agree by number afterwards. */
class KillTrialTest {

    @TempDir
    Path folder;

    private void survives(KillSubject network) throws InterruptedException {
        try (network) {
            new KillTrial(folder, network).run();
        }
    }

    @Test
    void onXmppNothingIsLostAndNothingIsDoubled() throws Exception {
        survives(new XmppKills(folder.resolve("lab")));
    }

    @Test
    void onIrcNothingIsDoubledAndWhatNobodyCanKnowIsPerhapsSent() throws Exception {
        survives(new IrcKills(folder.resolve("lab")));
    }

    @Test
    void onMatrixNothingIsLostNothingIsDoubledAndAllIsInOrder() throws Exception {
        survives(new MatrixKills(folder.resolve("lab"), false));
    }

    @Test
    void onMatrixAllThatWasEncryptedIsReadToo() throws Exception {
        survives(new MatrixKills(folder.resolve("lab"), true));
    }
}
