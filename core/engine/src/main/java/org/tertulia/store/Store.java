package org.tertulia.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The profile's database, for the one thread that writes. Rows are reached through the table objects; everything they
 * change stands between {@link #begin} and {@link #commit}. Other threads read through {@link #reader()}.
 *
 * <p>Every method throws {@link StoreException} when the store cannot do it.
 */
public final class Store implements AutoCloseable {

    final Db db;
    private final Interned interned;
    private final SearchIndex index;
    private final Reader reader;
    private final AccountRows accounts;
    private final ContactRows contacts;
    private final PersonRows people;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final OutboxRows outbox;
    private final GapRows gaps;
    private final NoteRows notes;
    private final RequestRows requests;
    private final BlockedRows blocked;
    private final AvatarRows avatars;
    private final StateRows state;
    private final SettingRows settings;
    private final Eraser eraser;
    private int mark;

    private Store(Db db, Connections connections) {
        this.db = db;
        interned = new Interned(db);
        index = new SearchIndex(db);
        reader = new Reader(connections);
        accounts = new AccountRows(db, interned);
        contacts = new ContactRows(db, interned);
        people = new PersonRows(db, contacts);
        conversations = new ConversationRows(db, interned);
        messages = new MessageRows(db, interned, index);
        outbox = new OutboxRows(db);
        gaps = new GapRows(db);
        notes = new NoteRows(db);
        requests = new RequestRows(db, interned);
        blocked = new BlockedRows(db, interned);
        avatars = new AvatarRows(db, interned);
        state = new StateRows(db);
        settings = new SettingRows(db);
        eraser = new Eraser(db, interned, index);
    }

    /**
     * Opens the database, makes it where there is none, and brings an older one up to date.
     *
     * @throws StoreException when it is locked, read-only, damaged, from a newer version, or the disk is full; then
     *     nothing has been overwritten
     */
    public static Store open(Path file) {
        makeFolderOf(file);
        PrivateFile.make(file);
        Connections connections = new Connections(file);
        Migrations migrations = Migrations.shipped();
        new Preflight(connections, migrations).check(file);
        Db db = connections.writer();
        try {
            migrations.run(db);
            Store store = new Store(db, connections);
            store.begin();
            store.index.bringUpToDate();
            db.update("UPDATE meta SET open = 1");
            store.commit(0);
            return store;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    public void begin() {
        db.update("BEGIN IMMEDIATE");
    }

    /** @param revision what a reader's snapshot from now on says it shows */
    public void commit(long revision) {
        index.flush();
        db.update("UPDATE meta SET revision = ?", revision);
        db.update("COMMIT");
    }

    /** Undoes all since {@link #begin}; harmless when a failure has done so already. */
    public void rollback() {
        index.forgetFrom(0);
        interned.forget();
        db.rollback();
    }

    /** Marks a place to go back to; one at a time. */
    public void savepoint() {
        mark = index.mark();
        db.update("SAVEPOINT event");
    }

    public void release() {
        db.update("RELEASE event");
    }

    /** Undoes all since {@link #savepoint}, which is over with that. */
    public void rollbackTo() {
        index.forgetFrom(mark);
        interned.forget();
        db.execute("ROLLBACK TO event; RELEASE event");
    }

    /**
     * Takes what has been erased out of the log of the database as well, which waits for readers; outside a transaction.
     *
     * @return {@code false} when a reader was in the way: try again later
     */
    public boolean scrub() {
        return db.number(1, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /** For any thread. */
    public Reader reader() {
        return reader;
    }

    public AccountRows accounts() {
        return accounts;
    }

    public ContactRows contacts() {
        return contacts;
    }

    public PersonRows people() {
        return people;
    }

    public ConversationRows conversations() {
        return conversations;
    }

    public MessageRows messages() {
        return messages;
    }

    public OutboxRows outbox() {
        return outbox;
    }

    public GapRows gaps() {
        return gaps;
    }

    public NoteRows notes() {
        return notes;
    }

    public RequestRows requests() {
        return requests;
    }

    public BlockedRows blocked() {
        return blocked;
    }

    public AvatarRows avatars() {
        return avatars;
    }

    public StateRows state() {
        return state;
    }

    public SettingRows settings() {
        return settings;
    }

    public Eraser eraser() {
        return eraser;
    }

    /** Waits for readers to finish; what is not committed is lost. */
    @Override
    public void close() {
        reader.close();
        db.rollback();
        try {
            db.update("UPDATE meta SET open = 0");
        } finally {
            db.close();
        }
    }

    private static void makeFolderOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw StoreException.unreachable(e);
        }
    }
}
