package org.tertulia.plugins;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything of a plug-in's that the core calls. Whatever it throws, also an error of linking, comes out as
 * {@link PluginException}; it never answers {@code null}, no stage of it with {@code null}; and all of it is noted. What
 * takes too long is not its business: the core waits for an adapter only on threads of the call's own.
 */
final class Guard {

    private final Entry entry;
    private final ClassLoader loader;

    Guard(Entry entry, ClassLoader loader) {
        this.entry = entry;
        this.loader = loader;
    }

    /** Code of a plug-in. */
    interface Code<T> {
        @Nullable
        T run() throws ReflectiveOperationException;
    }

    /** The same thing, guarded; and so is what it gives out. */
    <T> T around(Class<T> type, T inner) {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "equals" -> System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> type.getSimpleName() + " of " + entry.id();
            default -> called(type, inner, method, arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private <T> @Nullable Object called(Class<T> type, T inner, Method method, Object @Nullable [] arguments) {
        String where = type.getSimpleName() + "." + method.getName();
        if (method.getName().equals("close")) return run(where, () -> invoke(inner, method, arguments));
        refuseWhenOff();
        Object answer = run(where, () -> invoke(inner, method, arguments));
        if (method.getReturnType() == void.class) return null;
        return switch (present(where, answer)) {
            case CompletionStage<?> stage -> watched(where, stage);
            case Optional<?> able
            when arguments != null && arguments[0] instanceof Class<?> kind ->
                able.map(ability -> ability(where, kind, ability));
            case Object other -> other;
        };
    }

    private static @Nullable Object invoke(Object inner, Method method, Object @Nullable [] arguments)
            throws ReflectiveOperationException {
        return method.invoke(inner, arguments);
    }

    private <A> A ability(String where, Class<A> kind, Object ability) {
        if (!kind.isInstance(ability)) throw failed(where, new ClassCastException("not a " + kind.getSimpleName()));
        return around(kind, kind.cast(ability));
    }

    /** Only while the person wants the plug-in. */
    void refuseWhenOff() {
        if (entry.off()) throw new PluginException("the plug-in " + entry.id() + " is switched off", null);
    }

    /** Runs code of the plug-in's, with its own class loader for libraries that ask the thread for one. */
    <T> @Nullable T run(String where, Code<T> code) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return code.run();
        } catch (InvocationTargetException e) {
            throw failed(where, e.getTargetException());
        } catch (Throwable e) {
            throw failed(where, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    <T> T present(String where, @Nullable T answer) {
        if (answer == null) throw failed(where, new NullPointerException("it has answered nothing"));
        return answer;
    }

    private CompletionStage<Object> watched(String where, CompletionStage<?> stage) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        var _ = run(
                where,
                () -> stage.whenComplete((value, thrown) -> {
                    if (thrown != null) answer.completeExceptionally(failed(where, thrown));
                    else if (value != null) answer.complete(value);
                    else
                        answer.completeExceptionally(
                                failed(where, new NullPointerException("it has answered nothing")));
                }));
        return answer;
    }

    /** Notes it. What ends the whole process is not a plug-in's. */
    private PluginException failed(String where, Throwable thrown) {
        if (thrown instanceof PluginException known) return known;
        if (thrown instanceof VirtualMachineError end && !(end instanceof StackOverflowError)) throw end;
        if (thrown instanceof InterruptedException) Thread.currentThread().interrupt();
        String what = what(thrown);
        entry.failed(where, what);
        return new PluginException("the plug-in " + entry.id() + " has failed in " + where + ": " + what, thrown);
    }

    /** One line of what was thrown. */
    static String what(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        if (message == null || message.isBlank()) return name;
        String line = message.strip().lines().findFirst().orElse("");
        return name + ": " + (line.length() > 200 ? line.substring(0, 199) + "…" : line);
    }
}
