package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Request;

/** People who want to be our contact and rooms that we are invited to, the newest first. */
public final class RequestsModel extends Synced<List<Request>> {

    private final List<Request> requests = new ArrayList<>();

    public RequestsModel(CoreLink core) {
        super(core, new Query.Requests());
        start();
    }

    public List<Request> all() {
        return List.copyOf(requests);
    }

    public int size() {
        return requests.size();
    }

    public void answer(Request request, boolean accept, Consumer<Outcome<Nothing>> done) {
        core().send(new Command.AnswerRequest(request.account(), request.kind(), request.subject(), accept), done);
    }

    @Override
    void replace(List<Request> value) {
        requests.clear();
        requests.addAll(value);
        tidy();
    }

    @Override
    boolean apply(Change change) {
        return switch (change) {
            case Change.RequestChanged(Request request) -> {
                remove(request.account(), request.kind(), request.subject());
                yield requests.add(request);
            }
            case Change.RequestRemoved(AccountId account, Request.Kind kind, Address subject) ->
                remove(account, kind, subject);
            default -> false;
        };
    }

    @Override
    void tidy() {
        requests.sort((a, b) -> b.at().compareTo(a.at()));
    }

    private boolean remove(AccountId account, Request.Kind kind, Address subject) {
        return requests.removeIf(r ->
                r.account().equals(account) && r.kind() == kind && r.subject().equals(subject));
    }
}
