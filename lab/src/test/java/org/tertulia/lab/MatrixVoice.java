package org.tertulia.lab;

import java.util.function.Predicate;

/** How a Matrix far end writes into its rooms and reads what is said there; all else is the same for every far end. */
public interface MatrixVoice extends AutoCloseable {

    /** Whether the rooms that it makes are encrypted. */
    boolean encrypts();

    /** Returns when the server has it. */
    void says(String room, String text);

    /** Waits for what {@code from} says in such rooms: the first, the second... */
    String hears(Predicate<String> room, String from, int index);

    @Override
    void close();
}
