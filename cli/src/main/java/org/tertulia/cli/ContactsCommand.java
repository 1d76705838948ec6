package org.tertulia.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.Request;
import picocli.CommandLine;

/** People: one list over all accounts. */
@CommandLine.Command(name = "contacts")
final class ContactsCommand extends Group {

    private static final Duration SOON = Duration.ofSeconds(3);

    /** Everybody, and who asks to be one of them. */
    @CommandLine.Command(name = "list")
    static final class Listing extends ProfileCommand {

        private static final int NAME = 40;

        @CommandLine.Mixin
        private Form form = new Form();

        Listing(Desk desk) {
            super(desk);
        }

        @Override
        ExitCode run(Talk talk) throws InterruptedException {
            Finder finder = new Finder(talk, words());
            List<Person> people = talk.ask(new Query.People());
            List<Request> requests = talk.ask(new Query.Requests());
            if (form.isJson()) {
                people.forEach(person -> output().json(row(person, finder)));
                requests.forEach(request -> output().json(Rows.RequestRow.of(request, finder.name(request.account()))));
                return ExitCode.OK;
            }
            List<List<String>> rows = new ArrayList<>();
            for (Person person : people) {
                for (Contact contact : person.contacts()) rows.add(columns(person, contact));
            }
            Plain.table(rows).forEach(output()::line);
            for (Request request : requests) output().line(RequestWords.line(request, words()));
            return ExitCode.OK;
        }

        private static Rows.PersonRow row(Person person, Finder finder) {
            List<Rows.ContactRow> contacts = person.contacts().stream()
                    .map(contact -> Rows.ContactRow.of(contact, finder.name(contact.account())))
                    .toList();
            return new Rows.PersonRow("person", person.id().value(), person.name(), contacts);
        }

        private List<String> columns(Person person, Contact contact) {
            return List.of(
                    Plain.line(person.name(), NAME),
                    Plain.line(contact.address().scheme() + ":" + contact.address()),
                    words().of("presence", contact.presence().availability()),
                    words().of("subscription", contact.subscription()),
                    Plain.line(String.join(", ", contact.groups())));
        }
    }

    /** Asks somebody. */
    @CommandLine.Command(name = "add")
    static final class Adding extends ProfileCommand {

        @CommandLine.Mixin
        private Patience patience = new Patience();

        @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.from")
        private @Nullable String account;

        @CommandLine.Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
        private String name = "";

        @CommandLine.Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.text")
        private String text = "";

        @CommandLine.Parameters(paramLabel = "ADDRESS", descriptionKey = "parameter.address")
        private String address = "";

        Adding(Desk desk) {
            super(desk);
        }

        @Override
        ExitCode run(Talk talk) throws InterruptedException {
            Deadline deadline = patience.deadline();
            Account by = new Finder(talk, words()).account(account);
            try (Commits commits = talk.listen()) {
                connecting(talk, by).await(commits, deadline);
                talk.done(new Command.AddContact(by.id(), address, name, text), deadline);
                settles(commits, by.id(), address);
            }
            return ExitCode.OK;
        }
    }

    /** Says yes to somebody who asks. */
    @CommandLine.Command(name = "accept")
    static final class Accepting extends Answering {
        Accepting(Desk desk) {
            super(desk, true);
        }
    }

    /** Says no. */
    @CommandLine.Command(name = "deny")
    static final class Denying extends Answering {
        Denying(Desk desk) {
            super(desk, false);
        }
    }

    /** Answers a request that has come, or comes while we wait. */
    abstract static class Answering extends ProfileCommand {

        private final boolean accept;

        @CommandLine.Mixin
        private Patience patience = new Patience();

        @CommandLine.Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account.asked")
        private @Nullable String account;

        @CommandLine.Parameters(paramLabel = "ADDRESS", descriptionKey = "parameter.asker")
        private String address = "";

        Answering(Desk desk, boolean accept) {
            super(desk);
            this.accept = accept;
        }

        @Override
        ExitCode run(Talk talk) throws InterruptedException {
            Deadline deadline = patience.deadline();
            Finder finder = new Finder(talk, words());
            AccountId only = finder.only(account).orElse(null);
            try (Commits commits = talk.listen()) {
                List<Request> known = talk.ask(new Query.Requests());
                Request request = pick(known, only).orElseThrow(() -> nobody(known));
                connecting(talk, finder.account(request.account())).await(commits, deadline);
                talk.done(
                        new Command.AnswerRequest(request.account(), request.kind(), request.subject(), accept),
                        deadline);
                if (accept && request.kind() == Request.Kind.CONTACT) settles(commits, request.account(), address);
            }
            return ExitCode.OK;
        }

        private Optional<Request> pick(List<Request> requests, @Nullable AccountId only) {
            List<Request> meant = requests.stream()
                    .filter(each -> only == null || only.equals(each.account()))
                    .filter(each -> each.subject().value().equalsIgnoreCase(address))
                    .toList();
            if (meant.size() > 1) throw words().trouble(ExitCode.NOT_FOUND, "request.several", address);
            return meant.stream().findFirst();
        }

        private Trouble nobody(List<Request> known) {
            List<String> askers = known.stream()
                    .map(each -> Plain.line(each.subject().value()))
                    .toList();
            return askers.isEmpty()
                    ? words().trouble(ExitCode.NOT_FOUND, "request.none", address)
                    : words().trouble(ExitCode.NOT_FOUND, "request.unknown", address, String.join(", ", askers));
        }
    }

    /** The network says yes before it says what the list is now; that should be in the store before we close it. */
    private static void settles(Commits commits, AccountId account, String address) throws InterruptedException {
        Deadline soon = Deadline.in(SOON);
        for (Committed next = commits.next(soon); next != null; next = commits.next(soon)) {
            for (Change change : next.changes()) {
                boolean it = change instanceof Change.ContactChanged(var contact)
                        && contact.account().equals(account)
                        && contact.address().value().equalsIgnoreCase(address.strip());
                if (it) return;
            }
        }
    }

    private ContactsCommand(Words words) {
        super(words);
    }

    static CommandLine line(Desk desk) {
        return new CommandLine(new ContactsCommand(desk.words()))
                .addSubcommand(new Listing(desk))
                .addSubcommand(new Adding(desk))
                .addSubcommand(new Accepting(desk))
                .addSubcommand(new Denying(desk))
                .addSubcommand(new ContactsExport(desk));
    }
}
