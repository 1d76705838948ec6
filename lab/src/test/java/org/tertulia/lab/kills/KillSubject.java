package org.tertulia.lab.kills;

import java.util.List;

/** What {@link KillTrial} must know of a network: two people of it, ana at the app and ben at a far end that is not ours. */
interface KillSubject extends AutoCloseable {

    /** What {@link ChatChild} is told behind its profile. */
    List<String> app();

    /** The command of {@link NumberedPeer}. */
    List<String> farEnd();

    /** SIGKILL; returns when it is gone. */
    void killServer();

    /** The server comes back with its data; returns when it answers. */
    void startServer();

    /**
     * Whether nothing is under way any more, on either side. Asked now and then once everything has been written; may do
     * what a person at the app would.
     */
    boolean settled(KillableApp app, NumberedPeer.Report far) throws InterruptedException;

    /** Asserts what this network owes beyond what {@link KillTrial} asserts of all. */
    void compare(KillTrial.Ended ended);

    @Override
    void close();
}
