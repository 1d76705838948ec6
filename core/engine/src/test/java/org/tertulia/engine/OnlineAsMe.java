package org.tertulia.engine;

import org.junit.jupiter.api.BeforeEach;
import org.tertulia.model.AccountId;

/** Tests of a core with one account, which is connected. */
abstract class OnlineAsMe extends InAWorld {

    AccountId account;
    ScriptedSession session;

    @BeforeEach
    final void comesOnline() throws Exception {
        account = world.online("me");
        session = world.session();
    }
}
