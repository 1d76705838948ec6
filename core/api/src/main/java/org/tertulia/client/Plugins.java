package org.tertulia.client;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** The plug-ins of this profile, as faces see them. Safe for any thread; nothing here blocks. */
public interface Plugins {

    /** Where their jars lie. */
    Path folder();

    /** All that lie in the folder, working or not, by name; as they are now. */
    List<Plugin> all();

    /**
     * Switches one on or off, for good. Off: its networks answer nothing any more from now on, and are not there at the
     * next start. On: at the next start.
     *
     * @param id as {@link Plugin#id()} says
     */
    CompletionStage<Outcome<Nothing>> setEnabled(String id, boolean enabled);

    /**
     * Copies a jar into the folder, where it takes the place of the same plug-in in another version. It is loaded at the
     * next start.
     *
     * @return what it says of itself; REJECTED when it is no plug-in, with the reason. The stage never fails.
     */
    CompletionStage<Outcome<Plugin>> install(Path jar);

    /** Where there can be none: nothing is there, and nothing can be installed. */
    Plugins NONE = new Plugins() {
        @Override
        public Path folder() {
            return Path.of("");
        }

        @Override
        public List<Plugin> all() {
            return List.of();
        }

        @Override
        public CompletionStage<Outcome<Nothing>> setEnabled(String id, boolean enabled) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.Kind.NOT_FOUND, id));
        }

        @Override
        public CompletionStage<Outcome<Plugin>> install(Path jar) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.Kind.UNSUPPORTED, ""));
        }
    };
}
