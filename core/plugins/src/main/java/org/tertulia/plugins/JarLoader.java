package org.tertulia.plugins;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.tertulia.client.Plugin.State;

/**
 * Opens jars, each with a class loader of its own, by PF4J. Runs no code of theirs: a jar has no class that PF4J starts,
 * only networks. One thread at a time.
 */
final class JarLoader {

    private final PluginManager manager;

    JarLoader(Path folder) {
        manager = new Jars(folder);
    }

    /** The class loader of a jar whose description was found good. Blocks on the disk. */
    ClassLoader open(Path jar) throws RefusedException {
        try {
            String id = manager.loadPlugin(jar);
            PluginState state = manager.startPlugin(id);
            if (state.isStarted()) return manager.getPluginClassLoader(id);
            throw new RefusedException(State.BROKEN, "It could not be opened: " + state);
        } catch (PluginRuntimeException | LinkageError e) {
            throw new RefusedException(State.BROKEN, "It could not be opened: " + Guard.what(e));
        }
    }

    /** PF4J as we use it: what the description has to say we have read ourselves, and who is off is not shown to it. */
    private static final class Jars extends JarPluginManager {

        Jars(Path folder) {
            super(folder);
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new Descriptors();
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new JarPluginLoader(this) {
                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    PluginClassLoader loader = new OurClassesFirst(
                            pluginManager, descriptor, getClass().getClassLoader());
                    loader.addFile(path.toFile());
                    return loader;
                }
            };
        }

        @Override
        protected PluginStatusProvider createPluginStatusProvider() {
            return new AllWanted();
        }
    }

    private static final class Descriptors extends ManifestPluginDescriptorFinder {
        @Override
        protected PluginDescriptor createPluginDescriptor(Manifest manifest) {
            String id = manifest.getMainAttributes().getValue(Description.ID);
            return new DefaultPluginDescriptor(id, "", Plugin.class.getName(), "0.0.0", "*", "", "");
        }
    }

    private static final class AllWanted implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String id) {
            return false;
        }

        @Override
        public void disablePlugin(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void enablePlugin(String id) {
            throw new UnsupportedOperationException();
        }
    }

    /**
     * A plug-in's own libraries come before ours, so that it may have other versions of them. What it shares with us does
     * not: a jar that brings our interfaces along would implement its own copies of them, and nobody would see it.
     */
    private static final class OurClassesFirst extends PluginClassLoader {

        private static final Set<String> SHARED = Set.of("org.tertulia.", "org.jspecify.");

        OurClassesFirst(PluginManager manager, PluginDescriptor descriptor, ClassLoader parent) {
            super(manager, descriptor, parent);
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (SHARED.stream().noneMatch(name::startsWith)) return super.loadClass(name);
            Optional<Class<?>> ours = ours(name);
            return ours.isPresent() ? ours.get() : super.loadClass(name);
        }

        private Optional<Class<?>> ours(String name) {
            try {
                return Optional.of(getParent().loadClass(name));
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            }
        }
    }
}
