package org.tertulia.cli;

import java.util.ArrayList;
import java.util.List;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Failure;
import picocli.CommandLine;

/** Our accounts. */
@CommandLine.Command(name = "accounts")
final class AccountsCommand extends ProfileCommand {

    @CommandLine.Mixin
    private Form form = new Form();

    AccountsCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run(Talk talk) throws InterruptedException {
        List<Account> accounts = talk.ask(new Query.Accounts());
        if (form.isJson()) {
            accounts.forEach(account -> output().json(Rows.AccountRow.of(account)));
        } else {
            Plain.table(accounts.stream().map(this::columns).toList()).forEach(output()::line);
        }
        return ExitCode.OK;
    }

    private List<String> columns(Account account) {
        List<String> columns = new ArrayList<>();
        columns.add(Plain.line(account.address().value()));
        columns.add(account.network());
        columns.add(account.enabled() ? words().of("state", account.state()) : words().say("state.off"));
        Failure failure = account.failure();
        columns.add(failure == null ? "" : words().failure(failure));
        return columns;
    }
}
