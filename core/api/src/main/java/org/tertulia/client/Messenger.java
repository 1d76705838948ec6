package org.tertulia.client;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.model.AccountId;
import org.tertulia.model.Outcome;

/** The one core, as every face sees it. Safe for any thread; nothing here blocks. */
public interface Messenger {

    /**
     * Asks for something to be done.
     *
     * @return completes when it is committed, or when the network has answered where the command needs it; on a thread
     *     of the core: a face hands over to its own. Never completes exceptionally.
     */
    <R> CompletionStage<Outcome<R>> submit(Command<R> command);

    /**
     * Reads from the store.
     *
     * @return the answer, stamped with the revision it shows: drop changes at or below it. On a thread of the core.
     *     Completes exceptionally only when the store cannot be read.
     */
    <R> CompletionStage<Snapshot<R>> query(Query<R> query);

    /**
     * Tells every commit from now on, in order, on the core's thread: do not block, hand over.
     *
     * @return close it to hear no more
     */
    Subscribed subscribe(Consumer<Committed> listener);

    /** What can be signed in to. */
    List<NetworkInfo> networks();

    /**
     * Starts the way to a new account of a network.
     *
     * @throws IllegalArgumentException when there is no such network
     */
    SignIn signIn(String network);

    /**
     * Starts the way back into an account that is there: its password, its server or its proxy has changed. When the
     * step is {@code Done}, the new secrets and settings have taken the place of the old and the account connects with
     * them; all that it has here stays. Another address at the end is a failure of kind CONFLICT, an account that is not
     * there one of kind NOT_FOUND.
     */
    SignIn signIn(AccountId account);

    /** How secrets are kept, to be told to the person. */
    SecretStorage secretStorage();

    /** Where the person's secrets rest. */
    enum SecretStorage {
        /** The system's keyring (Secret Service). */
        KEYRING,
        /** An encrypted file of the profile, opened by a passphrase. */
        ENCRYPTED_FILE,
        /** Neither is open: accounts wait until the person has given a passphrase. */
        LOCKED
    }

    /** A subscription. */
    interface Subscribed extends AutoCloseable {
        @Override
        void close();
    }
}
