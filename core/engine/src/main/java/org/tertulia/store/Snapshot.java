package org.tertulia.store;

/** A connection that reads, with the tables as it sees them; for one thread at a time. */
final class Snapshot implements AutoCloseable {

    final Db db;
    final AccountRows accounts;
    final PersonRows people;
    final ConversationRows conversations;
    final RequestRows requests;
    final BlockedRows blocked;
    final AvatarRows avatars;
    final StateRows state;
    final Timelines timelines;
    final Searches searches;

    Snapshot(Db db) {
        this.db = db;
        Interned interned = new Interned(db);
        accounts = new AccountRows(db, interned);
        people = new PersonRows(db, new ContactRows(db, interned));
        conversations = new ConversationRows(db, interned);
        requests = new RequestRows(db, interned);
        blocked = new BlockedRows(db, interned);
        avatars = new AvatarRows(db, interned);
        state = new StateRows(db);
        timelines = new Timelines(db, interned);
        searches = new Searches(db, interned);
    }

    @Override
    public void close() {
        db.close();
    }
}
