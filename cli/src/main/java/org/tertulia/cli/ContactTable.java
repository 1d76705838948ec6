package org.tertulia.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;

/**
 * People as a table (RFC 4180): a row each, a column for each network. No cell begins as a spreadsheet's formula does;
 * one that would begins with an apostrophe.
 */
final class ContactTable {

    private static final String FORMULA = "=+-@\t\r";
    private static final String BETWEEN = "; ";

    private ContactTable() {}

    /** @param schemes that have a column even when nobody has such an address */
    static void write(List<Person> people, List<String> schemes, Writer out) throws IOException {
        SortedSet<String> columns = new TreeSet<>(schemes);
        people.stream()
                .flatMap(person -> person.contacts().stream())
                .forEach(contact -> columns.add(contact.address().scheme()));
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(Stream.concat(Stream.of("name", "groups"), columns.stream()));
        for (Person person : people) printer.printRecord(cells(person, columns));
        printer.flush();
    }

    private static List<String> cells(Person person, SortedSet<String> schemes) {
        List<String> cells = new ArrayList<>();
        cells.add(person.name());
        cells.add(person.contacts().stream()
                .flatMap(contact -> contact.groups().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(BETWEEN)));
        for (String scheme : schemes) {
            cells.add(person.contacts().stream()
                    .map(Contact::address)
                    .filter(address -> address.scheme().equals(scheme))
                    .map(Object::toString)
                    .distinct()
                    .collect(Collectors.joining(BETWEEN)));
        }
        return cells.stream().map(ContactTable::harmless).toList();
    }

    private static String harmless(String cell) {
        String line = Plain.line(cell).strip();
        return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
