package org.tertulia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What Linux says of another process: the processor time of all its threads, and its memory. */
record OtherProcess(long pid) {

    /** Linux counts in hundredths of a second (USER_HZ), whatever the kernel's own clock. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** In seconds. */
    double cpu() {
        String stat = read("stat");
        // the name in brackets may hold anything; behind it stands the third field
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    /** Resident, in megabytes. */
    double memory() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /** Waits until it does next to nothing for a second. @return what it has spent by then */
    double settled() throws InterruptedException {
        double before = cpu();
        while (true) {
            TimeUnit.SECONDS.sleep(1);
            double now = cpu();
            if (now - before < 0.03) return now;
            before = now;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " has gone", e);
        }
    }
}
