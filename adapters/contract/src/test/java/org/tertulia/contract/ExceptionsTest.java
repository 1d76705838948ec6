package org.tertulia.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExceptionsTest {

    private static final List<Scenario> ALL = Outcomes.scenarios(NetworkContract.class);

    @Test
    void xmppLacksNothing() {
        for (String key : Exceptions.keys()) assertTrue(!key.startsWith("xmpp."), key);
    }

    @Test
    void everyExceptionNamesAScenario() {
        Set<String> known =
                ALL.stream().map(scenario -> Exceptions.key(scenario.value())).collect(Collectors.toSet());
        for (String key : Exceptions.keys()) {
            String scenario = key.substring(key.indexOf('.') + 1);
            assertTrue(
                    Exceptions.GENERAL.contains(scenario)
                            || key.equals("lab.root")
                            || known.contains(scenario.replaceFirst("\\.(foreign|own)$", "")),
                    key);
        }
    }

    @Test
    void thereAreAtLeastThirtyScenariosTenOfThemWithAForeignFarEndAndEachHasANameOfItsOwn() {
        assertTrue(ALL.size() >= 30);
        assertTrue(ALL.stream().filter(Scenario::foreign).count() >= 10);
        assertEquals(ALL.size(), ALL.stream().map(Scenario::value).distinct().count());
    }
}
