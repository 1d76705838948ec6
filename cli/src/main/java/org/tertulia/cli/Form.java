package org.tertulia.cli;

import picocli.CommandLine;

/** {@code --json}. */
final class Form {

    @CommandLine.Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    boolean isJson() {
        return json;
    }
}
