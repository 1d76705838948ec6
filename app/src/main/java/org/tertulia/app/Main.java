package org.tertulia.app;

import org.tertulia.cli.CommandLineFace;

/** Starts what is asked for: a command, or the window. Knows neither, so that a command loads nothing of the window. */
public final class Main {

    private Main() {}

    /** With a command, the process ends with it; otherwise see {@link WindowStart#run}. */
    public static void main(String[] args) {
        if (args.length > 0 && CommandLineFace.knows(args[0])) CommandRun.run(args);
        else WindowStart.run(args);
    }
}
