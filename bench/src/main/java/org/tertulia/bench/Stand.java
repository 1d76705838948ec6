package org.tertulia.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;
import org.tertulia.swing.SwingFace;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.view.composer.ComposerText;

/**
 * The whole program on a profile of its own: the core, its database and the window, signed in to one network. Driven
 * from the main thread.
 */
final class Stand implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    final EventThreadWatch watch;
    private final Path profile;
    private final Core core;
    private final SwingFace face;

    /** From the first step to the last. */
    interface Signing {
        void in(SignIn way) throws Exception;
    }

    private Stand(Path profile, Network network) throws ProfileException {
        this.profile = profile;
        this.core = Core.open(
                new CoreSettings(profile, List.of(network), new MemorySecrets(), new InternetPaths(List.of())));
        this.face = SwingFace.open(core.messenger(), new Unsaved());
        this.watch = EventThreadWatch.install();
    }

    /** Likewise, where a person is asked for nothing. */
    static Stand open(FloodNetwork network) throws Exception {
        return open(network, way -> wait(way.begin()));
    }

    /** Returns when the account is online and the window shows the conversation list. */
    static Stand open(Network network, Signing signing) throws Exception {
        Stand stand = new Stand(Files.createTempDirectory("tertulia-bench"), network);
        signing.in(stand.messenger().signIn(network.id()));
        stand.until("the account is online", () -> stand.account() != null);
        return stand;
    }

    Messenger messenger() {
        return core.messenger();
    }

    /** Opens the conversation with somebody in the window; the caret stands in its composer. */
    ComposerText converse(Address with) throws Exception {
        Account account = account();
        if (account == null) throw new IllegalStateException("the account is offline");
        Outcome<ConversationId> made = wait(messenger().submit(new Command.OpenConversation(account.id(), with)));
        if (!(made instanceof Outcome.Done<ConversationId>(var id))) throw new IllegalStateException(made.toString());
        until("it is in the list", () -> onEventThread(() -> select(id)));
        until(
                "its composer is there",
                () -> onEventThread(() -> {
                    ComposerText composer = find(frame(), ComposerText.class);
                    return composer != null && composer.isShowing();
                }));
        ComposerText composer = onEventThread(() -> there(ComposerText.class));
        until(
                "the composer has the focus",
                () -> onEventThread(() -> {
                    frame().toFront();
                    composer.requestFocus();
                    return composer.isFocusOwner();
                }));
        return composer;
    }

    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until nothing is on its way to the window any more: nothing was painted for some time. */
    void settle() throws Exception {
        TimeUnit.MILLISECONDS.sleep(500);
        onEventThread(() -> true);
    }

    void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            if (System.nanoTime() > end) throw new IllegalStateException("not in time: " + what);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    static <T> T wait(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static JFrame frame() {
        for (Window window : Window.getWindows()) if (window instanceof JFrame frame && frame.isShowing()) return frame;
        throw new IllegalStateException("no window");
    }

    /** The first of a kind under a component that is on the screen; {@code null} when there is none. */
    static <C extends Component> @Nullable C find(Container under, Class<C> kind) {
        for (Component child : under.getComponents()) {
            if (kind.isInstance(child) && child.isShowing()) return kind.cast(child);
            if (child instanceof Container container) {
                @Nullable C found = find(container, kind);
                if (found != null) return found;
            }
        }
        return null;
    }

    /** The same for what must be there. */
    static <C extends Component> C there(Class<C> kind) {
        return Objects.requireNonNull(find(frame(), kind), kind.getSimpleName());
    }

    private static boolean select(ConversationId id) {
        JList<?> list = find(frame(), JList.class);
        if (list == null) return false;
        for (int i = 0; i < list.getModel().getSize(); i++) {
            if (list.getModel().getElementAt(i) instanceof ConversationItem item
                    && item.conversation().id().equals(id)) {
                list.setSelectedIndex(i);
                return true;
            }
        }
        return false;
    }

    private @Nullable Account account() throws Exception {
        return wait(messenger().query(new Query.Accounts())).value().stream()
                .filter(each -> each.state() == Account.State.ONLINE)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        face.close();
        core.close();
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Unsaved implements FacePreferences {
        private final Map<String, String> all = new ConcurrentHashMap<>(Map.of(FacePreferences.LANGUAGE, "en"));

        @Override
        public String get(String key, String otherwise) {
            return all.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value) {
            all.put(key, value);
        }
    }
}
