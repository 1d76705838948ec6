package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Avatar;
import org.tertulia.network.NetworkEvent.AvatarTold;

/** Which pictures a sync tells of. */
final class AvatarsToldTest {

    private final ToldAvatars told = new ToldAvatars();

    private List<String> handles(String url, String before) {
        ObjectNode event = Json.object();
        ObjectNode content = event.putObject("content");
        if (!url.isEmpty()) content.put("avatar_url", url);
        if (!before.isEmpty())
            event.putObject("unsigned").putObject("prev_content").put("avatar_url", before);
        return told.heard("@ana:x", event, content.path("avatar_url")).stream()
                .map(each -> ((AvatarTold) each).handle())
                .toList();
    }

    @Test
    void oneIsToldOnceAndItsGoingToo() {
        assertEquals(List.of("mxc://x/a"), handles("mxc://x/a", ""));
        assertEquals(List.of(), handles("mxc://x/a", ""));
        assertEquals(List.of("mxc://x/b"), handles("mxc://x/b", ""));
        assertEquals(List.of(""), handles("", ""));
        assertEquals(List.of(), handles("", ""));
    }

    @Test
    void whoNeverHadOneIsNotTalkedAbout() {
        assertEquals(List.of(), handles("", ""));
        assertEquals(List.of(""), handles("", "mxc://x/a"));
    }

    @Test
    void onlyAMediaRepositorysNameIsOne() {
        for (String url : List.of(
                "https://x/a",
                "mxc://",
                "mxc://x",
                "mxc://x/",
                "mxc:///a",
                "mxc://x/a/b",
                "mxc://x/../a",
                "mxc://x/a?b",
                "mxc://x y/a",
                "mxc://x/" + "a".repeat(600))) {
            assertTrue(Media.of(url).isEmpty(), url);
        }
        for (String url : List.of("mxc://matrix.org/aB_-9", "mxc://x:8448/a", "mxc://[::1]:80/a", "mxc://1.2.3.4/a")) {
            assertEquals(url, Media.of(url).orElseThrow().uri());
        }
    }

    @Test
    void whateverElseStandsThereIsNone() {
        Random random = new Random(20261126);
        for (int i = 0; i < 2000; i++) {
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "mxc://" : "");
            random.ints(random.nextInt(700), 1, 0x3000).forEach(url::appendCodePoint);
            Media.of(url.toString()).ifPresent(media -> assertTrue(media.uri().length() <= Avatar.MAX_HANDLE));
        }
    }
}
