package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.model.Outcome;

final class MxidsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ana:example.org",
                " ana:example.org ",
                "@ana:Example.ORG",
                "https://matrix.to/#/@ana:example.org",
                "https://matrix.to/#/%40ana%3Aexample.org?via=example.org"
            })
    void whatPeopleTypeIsOneAddress(String typed) {
        assertEquals(Outcome.done(Mxids.address("@ana:example.org")), Mxids.typed(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "@:x", "@ana:", "#room:example.org", "!id:example.org", "@a b:example.org"})
    void whatIsNoAddressIsSaidSo(String typed) {
        assertInstanceOf(Outcome.Failed.class, Mxids.typed(typed));
    }

    @Test
    void anAddressIsNeverLongerThanTheServerAllows() {
        assertTrue(Mxids.user("@" + "a".repeat(240) + ":example.org"));
        assertFalse(Mxids.user("@" + "ñ".repeat(240) + ":example.org"));
    }

    @Test
    void roomsHaveAServerInTheirIdOrNone() {
        assertTrue(Mxids.room("!abc:example.org"));
        assertTrue(Mxids.room("!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM"));
        assertFalse(Mxids.room("!"));
    }
}
