// breaks org.tertulia.app.WhoMayUseWhomTest#onlyTheCommandLineKnowsItsFormats
package org.tertulia.app.planted;

import picocli.CommandLine;

public final class AppKnowsPicocli {
    public CommandLine planted;
}
