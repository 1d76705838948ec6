package org.tertulia.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Query;
import org.tertulia.model.Person;
import picocli.CommandLine;

/** The list of people for other programs. */
@CommandLine.Command(name = "export")
final class ContactsExport extends ProfileCommand {

    /** What it is written as. */
    enum Format {
        VCARD,
        CSV
    }

    @CommandLine.Option(
            names = "--format",
            required = true,
            paramLabel = "vcard|csv",
            descriptionKey = "option.format.contacts")
    private Format format = Format.VCARD;

    @CommandLine.Option(names = "--output", paramLabel = "FILE", descriptionKey = "option.output")
    private @Nullable Path file;

    ContactsExport(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        List<Person> people = talk.ask(new Query.People());
        List<String> schemes = talk.way().messenger().networks().stream()
                .map(network -> network.id())
                .toList();
        OutputFile.write(
                file,
                around(),
                words(),
                out -> write(people, schemes, talk.way().profileId(), out));
        return ExitCode.OK;
    }

    private void write(List<Person> people, List<String> schemes, String profile, Writer out) throws IOException {
        switch (format) {
            case VCARD -> new ContactCards(profile).write(people, out);
            case CSV -> ContactTable.write(people, schemes, out);
        }
    }
}
