package org.tertulia.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Failure;

/** What a server's words mean for trying again. */
final class FailuresTest {

    private static Failure failure(Condition condition, StanzaError.Type type) {
        SmackSetup.ready();
        return Failures.stanza(StanzaError.getBuilder(condition).setType(type).build());
    }

    @Test
    void aServerThatAsksToWaitIsTriedAgain() {
        assertTrue(failure(Condition.unexpected_request, StanzaError.Type.WAIT).retryHelps());
        assertTrue(failure(Condition.internal_server_error, StanzaError.Type.CANCEL)
                .retryHelps());
    }

    @Test
    void aServerThatSaysNoIsNotTriedAgain() {
        assertFalse(failure(Condition.policy_violation, StanzaError.Type.MODIFY).retryHelps());
        assertEquals(
                Failure.Kind.NOT_PERMITTED,
                failure(Condition.forbidden, StanzaError.Type.AUTH).kind());
    }
}
