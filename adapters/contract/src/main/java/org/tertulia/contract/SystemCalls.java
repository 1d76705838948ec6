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
final class SystemCalls {

    private static final Pattern INTERNET = Pattern.compile("sa_family=AF_INET6?, .*?htons\\((\\d+)\\)");

    private SystemCalls() {}

    /** The words that run a command and write down its calls. */
    static List<String> tracedInto(Path file) {
        String calls = "trace=connect,sendto,sendmsg,sendmmsg";
        return List.of("strace", "-f", "-qq", "-s", "0", "-e", calls, "-o", file.toString());
    }

    /** All internet ports, TCP and UDP, that were connected or sent to. */
    static Set<Integer> portsIn(Path file) throws IOException {
        Set<Integer> ports = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            Matcher internet = INTERNET.matcher(line);
            while (internet.find()) ports.add(Integer.parseInt(internet.group(1)));
        }
        return ports;
    }
}
