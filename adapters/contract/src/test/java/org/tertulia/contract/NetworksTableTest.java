package org.tertulia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.contract.NetworksTable.Cell;

class NetworksTableTest {

    @TempDir
    private Path folder;

    @Test
    void aRunRenewsItsOwnColumnAndTheOrderOfRunsDoesNotMatter() throws IOException {
        Path one = folder.resolve("one.md");
        NetworksTable.renew(one, "loopback", column("not a byte goes anywhere", ""));
        NetworksTable.renew(one, "xmpp", column("yes", "yes"));
        Path other = folder.resolve("other.md");
        NetworksTable.renew(other, "xmpp", column("yes", "yes"));
        NetworksTable.renew(other, "loopback", column("not a byte goes anywhere", ""));
        assertEquals(Files.readString(one), Files.readString(other));
        assertTrue(Files.readString(one)
                .contains("| sign in | yes | yes, foreign |\n| proxy | no: not a byte goes anywhere | yes, foreign |"));
    }

    @Test
    void whatStandsAroundTheTableStays() throws IOException {
        Path file = folder.resolve("networks.md");
        NetworksTable.renew(file, "xmpp", column("yes", ""));
        Files.writeString(file, "Before\n" + Files.readString(file) + "After\n");
        NetworksTable.renew(file, "xmpp", column("yes", "yes"));
        String text = Files.readString(file);
        assertTrue(text.startsWith("Before\n") && text.endsWith("After\n"));
        NetworksTable.renew(file, "xmpp", column("yes", "yes"));
        assertEquals(text, Files.readString(file));
    }

    private static Map<String, Cell> column(String proxy, String foreign) {
        Map<String, Cell> column = new LinkedHashMap<>();
        column.put("sign in", new Cell("yes", foreign));
        column.put("proxy", new Cell(proxy, foreign));
        return column;
    }
}
