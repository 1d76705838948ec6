package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;

/** Who is told of commits. Safe for any thread. */
final class Subscribers {

    private static final System.Logger LOG = System.getLogger(Subscribers.class.getName());

    private final List<Subscription> all = new CopyOnWriteArrayList<>();

    private final class Subscription implements Messenger.Subscribed {

        private final Consumer<Committed> listener;
        private boolean failed;

        Subscription(Consumer<Committed> listener) {
            this.listener = listener;
        }

        void tell(Committed committed) {
            try {
                listener.accept(committed);
            } catch (RuntimeException e) {
                if (!failed) LOG.log(ERROR, "a subscriber failed", e);
                failed = true;
            }
        }

        @Override
        public void close() {
            all.remove(this);
        }
    }

    Messenger.Subscribed add(Consumer<Committed> listener) {
        Subscription subscription = new Subscription(listener);
        all.add(subscription);
        return subscription;
    }

    /** On the core's thread. */
    void tell(Committed committed) {
        for (Subscription each : all) each.tell(committed);
    }
}
