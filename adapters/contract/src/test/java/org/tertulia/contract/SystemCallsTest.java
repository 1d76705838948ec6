package org.tertulia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemCallsTest {

    @Test
    void everyInternetAddressInATraceIsSeenWhateverTheCall(@TempDir Path folder) throws IOException {
        Path trace = Files.writeString(folder.resolve("trace"), """
                11 connect(5, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file)
                12 connect(9, {sa_family=AF_INET6, sin6_port=htons(1080), sin6_flowinfo=htonl(0), \
                inet_pton(AF_INET6, "::ffff:10.213.0.2", &sin6_addr), sin6_scope_id=0}, 28) = 0
                12 connect(9, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), \
                inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH
                13 connect(7, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16 <unfinished ...>
                13 sendto(7, ""..., 40, MSG_NOSIGNAL, NULL, 0) = 40
                13 sendmmsg(8, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(5353), \
                sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}, msg_len=9}, {msg_hdr={msg_name={sa_family=AF_INET, \
                sin_port=htons(54), sin_addr=inet_addr("192.0.2.54")}, msg_namelen=16}, msg_len=9}], 2, 0) = 2
                """);
        assertEquals(
                Set.of("10.213.0.2 1080", "2001:db8::1 443", "192.0.2.53 53", "224.0.0.251 5353", "192.0.2.54 54"),
                SystemCalls.reachedIn(trace));
    }
}
