package org.tertulia.lab.window;

import java.util.List;
import java.util.Optional;

/** One network of the trial: ana's account there, and people at other clients. */
interface TrialNetwork extends AutoCloseable {

    /** As the window offers it. */
    String name();

    /** Ana's address, as the window shows it. */
    String account();

    String password();

    /** From where the network has been chosen to the last button. */
    void signIn(TrialApp app) throws Exception;

    List<Counterpart> people();

    /** Where all of them are already, as a person types it; empty where the trial has none. */
    Optional<String> room();

    @Override
    void close() throws Exception;
}
