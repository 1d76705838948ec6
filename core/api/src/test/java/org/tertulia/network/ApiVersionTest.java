package org.tertulia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.network.ApiVersion.Fit;

class ApiVersionTest {

    @Test
    void what_was_built_for_an_earlier_minor_fits_and_nothing_else_does() {
        ApiVersion here = new ApiVersion(2, 3);
        assertEquals(Fit.GOOD, here.fit(new ApiVersion(2, 3)));
        assertEquals(Fit.GOOD, here.fit(new ApiVersion(2, 0)));
        assertEquals(Fit.TOO_NEW, here.fit(new ApiVersion(2, 4)));
        assertEquals(Fit.TOO_NEW, here.fit(new ApiVersion(3, 0)));
        assertEquals(Fit.TOO_OLD, here.fit(new ApiVersion(1, 9)));
    }

    @Test
    void it_is_written_with_one_two_or_three_numbers() {
        assertEquals(new ApiVersion(1, 0), ApiVersion.parse("1"));
        assertEquals(new ApiVersion(1, 2), ApiVersion.parse(" 1.2 "));
        assertEquals(new ApiVersion(1, 2), ApiVersion.parse("1.2.3"));
        for (String none : List.of("", "one", "1.", "-1", "1.2.3.4", "99999")) {
            assertThrows(IllegalArgumentException.class, () -> ApiVersion.parse(none), none);
        }
    }
}
