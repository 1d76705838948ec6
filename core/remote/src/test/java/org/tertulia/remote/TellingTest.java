package org.tertulia.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Change;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Secret;

/** Commits on their way over the socket: those of today, and those that nobody has thought of. */
@Timeout(60)
class TellingTest {

    /** Of a plug-in that this side does not have. */
    record Danced(String who) implements Change {}

    /** Of a plug-in that should know better. */
    record Whispered(Secret what) implements Change {}

    private final Puppet messenger = new Puppet();
    private final LinkedBlockingQueue<Committed> heard = new LinkedBlockingQueue<>();
    private MessengerServer server;
    private RemoteMessenger remote;

    @BeforeEach
    void serves(@TempDir Path folder) throws Exception {
        server = MessengerServer.open(folder, messenger, () -> false);
        remote = RemoteMessenger.connect(folder, Duration.ofSeconds(20)).orElseThrow();
        remote.subscribe(heard::add);
        RunningApp.get(remote.raise());
        assertTrue(messenger.isHeard());
    }

    @AfterEach
    void ends() {
        remote.close();
        server.close();
    }

    @Test
    void aCommitArrivesWholeAndInItsOrderHoweverManyChangesItHas() throws Exception {
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) many.add(new Change.PromptClosed(i));
        messenger.commits(new Committed(7, many));
        messenger.commits(new Committed(8, List.of(new Change.PromptClosed(1))));
        assertEquals(new Committed(7, many), heard.poll(20, TimeUnit.SECONDS));
        assertEquals(new Committed(8, List.of(new Change.PromptClosed(1))), heard.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNotKnownOrCannotBeSaidIsPassedOverAndTheRestArrives() throws Exception {
        messenger.commits(new Committed(
                1, List.of(new Danced("ana"), new Change.PromptClosed(1), new Whispered(Secret.of("our secret")))));
        assertEquals(new Committed(1, List.of(new Change.PromptClosed(1))), heard.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void whereSecretsRestIsKnownBeforeWhateverFollowsFromIt() throws Exception {
        assertEquals(SecretStorage.LOCKED, remote.secretStorage());
        messenger.storage = SecretStorage.ENCRYPTED_FILE;
        messenger.commits(new Committed(1, List.of(new Change.PromptClosed(1))));
        assertEquals(1, heard.poll(20, TimeUnit.SECONDS).revision());
        assertEquals(SecretStorage.ENCRYPTED_FILE, remote.secretStorage());
    }

    @Test
    void moreQuestionsAtOnceThanAreAnsweredAreRefusedAndHoldUpNothing() throws Exception {
        List<CompletionStage<? extends Snapshot<?>>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) answers.add(remote.query(new Query.Accounts()));
        assertInstanceOf(
                IllegalStateException.class,
                answers.getLast()
                        .handle((answer, why) -> why.getCause())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS));
        assertFalse(answers.getFirst().toCompletableFuture().isDone());
        messenger.commits(new Committed(1, List.of(new Change.PromptClosed(1))));
        assertEquals(1, heard.poll(20, TimeUnit.SECONDS).revision());
    }
}
