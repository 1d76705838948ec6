package org.tertulia.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a process connects and sends to, as {@code strace} sees it: from the outside, whatever library does it. */
public final class SystemCalls {

    /** An internet address in a call, up to the brace that ends it; one of IPv4 may be written as one of IPv6. */
    private static final Pattern INTERNET = Pattern.compile("sa_family=AF_INET6?, [^}]*?htons\\((\\d+)\\)"
            + "[^}]*?inet_(?:addr|pton)\\((?:AF_INET6, )?\"(?:::ffff:)?([^\"]+)\"");

    private SystemCalls() {}

    /** The words that run a command and write down its calls, with those of all its threads and children. */
    public static List<String> tracedInto(Path file) {
        String calls = "trace=connect,sendto,sendmsg,sendmmsg";
        return List.of("strace", "-f", "-qq", "-s", "0", "-e", calls, "-o", file.toString());
    }

    /**
     * All that was connected or sent to over TCP and UDP, as "address port". Name look-ups that another process of the
     * machine does for this one are not among it: those are with {@link RecordingResolver}.
     */
    public static Set<String> reachedIn(Path file) throws IOException {
        Set<String> reached = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher internet = INTERNET.matcher(line);
            while (internet.find()) reached.add(internet.group(2) + " " + internet.group(1));
        }
        return reached;
    }
}
