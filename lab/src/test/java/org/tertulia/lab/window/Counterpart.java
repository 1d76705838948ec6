package org.tertulia.lab.window;

/** Somebody at a client that is not ours, who talks with ana at the window. */
interface Counterpart extends AutoCloseable {

    /** Which client; names the files that show its screen. */
    String client();

    /** What the window calls the chat with them. */
    String chat();

    /** To ana alone. */
    void says(String text) throws Exception;

    /** In the room of the network. */
    void saysInRoom(String text) throws Exception;

    /** Until they see it, where they wrote last. */
    void await(String text) throws Exception;

    String screen() throws Exception;

    @Override
    void close() throws Exception;
}
