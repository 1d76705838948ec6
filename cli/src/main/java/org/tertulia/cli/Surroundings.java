package org.tertulia.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tertulia.model.Secret;

/**
 * What a command line has around it.
 *
 * @param charset of the terminal, for words; what is for programs is UTF-8
 * @param ask asks the person for a secret without showing it; empty where nobody can be asked
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Charset charset,
        Locale locale,
        ZoneId zone,
        Map<String, String> environment,
        Function<String, Optional<Secret>> ask,
        Door door) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
