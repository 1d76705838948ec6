package org.tertulia.engine;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a core that has a profile to itself, and networks that follow a script. */
@ExtendWith(QuietLog.class)
abstract class InAWorld {

    @TempDir
    Path folder;

    World world;

    @BeforeEach
    final void opens() throws Exception {
        world = new World(folder.resolve("profile"));
    }

    @AfterEach
    final void closes() {
        world.close();
    }
}
