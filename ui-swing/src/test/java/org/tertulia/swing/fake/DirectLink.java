package org.tertulia.swing.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Messenger.Subscribed;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.ChangeEar;
import org.tertulia.swing.model.CoreLink;

/** Hands everything over at once, on the thread of the test. */
public final class DirectLink implements CoreLink {

    private final Messenger messenger;
    private final Map<ChangeEar, Subscribed> ears = new HashMap<>();

    public DirectLink(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public <R> void ask(Query<R> query, Consumer<R> before, Consumer<Snapshot<R>> answer, Runnable failed) {
        whenDone(
                messenger.query(query),
                snapshot -> {
                    before.accept(snapshot.value());
                    answer.accept(snapshot);
                },
                problem -> failed.run());
    }

    @Override
    public <R> void send(Command<R> command, Consumer<Outcome<R>> answer) {
        whenDone(messenger.submit(command), answer, problem -> {});
    }

    @Override
    public void listen(ChangeEar ear) {
        ears.put(ear, messenger.subscribe(commit -> {
            commit.changes().forEach(change -> ear.changed(commit.revision(), change));
            ear.settled();
        }));
    }

    @Override
    public void forget(ChangeEar ear) {
        Subscribed subscribed = ears.remove(ear);
        if (subscribed != null) subscribed.close();
    }

    /** What happens when too much has come. */
    public void overflow() {
        List<ChangeEar> all = new ArrayList<>(ears.keySet());
        all.forEach(ChangeEar::reread);
    }

    @Override
    public <T> void whenDone(CompletionStage<T> stage, Consumer<T> done, Consumer<Throwable> failed) {
        var unused = stage.whenComplete((value, problem) -> {
            if (problem == null) {
                done.accept(value);
            } else {
                failed.accept(problem);
            }
        });
    }
}
