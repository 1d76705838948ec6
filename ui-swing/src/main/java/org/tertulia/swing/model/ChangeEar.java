package org.tertulia.swing.model;

import org.tertulia.client.Change;

/** What hears the changes of the core, on the event thread, in order, at most one burst per 16 ms, per 50 ms in a flood. */
public interface ChangeEar {

    /** @param revision of the commit that it stands in */
    void changed(long revision, Change change);

    /** The end of a burst: time to tell the widgets. */
    void settled();

    /** So much has happened that it is not told one by one: read again. */
    void reread();
}
