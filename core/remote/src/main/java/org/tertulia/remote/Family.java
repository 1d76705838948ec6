package org.tertulia.remote;

import java.util.HashMap;
import java.util.Map;

/**
 * An interface of ours whose values are records of several kinds, each named by its simple name: the permitted ones of
 * a sealed interface, those that stand inside an open one. Nothing here lists them, so a new kind needs no line.
 */
final class Family {

    private static final ClassValue<Map<String, Class<?>>> KINDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Family() {}

    /** Its kinds by name; empty when it is no family. */
    static Map<String, Class<?>> kinds(Class<?> type) {
        return KINDS.get(type);
    }

    private static Map<String, Class<?>> find(Class<?> type) {
        Map<String, Class<?>> kinds = new HashMap<>();
        boolean ours = type.isInterface() && type.getPackageName().startsWith("org.tertulia.");
        if (!ours) return kinds;
        for (Class<?> member : type.isSealed() ? type.getPermittedSubclasses() : type.getDeclaredClasses()) {
            if (!type.isAssignableFrom(member)) continue;
            if (member.isRecord()) add(kinds, member.getSimpleName(), member);
            else kinds(member).forEach((name, kind) -> add(kinds, name, kind));
        }
        return Map.copyOf(kinds);
    }

    private static void add(Map<String, Class<?>> kinds, String name, Class<?> kind) {
        Class<?> other = kinds.put(name, kind);
        if (other != null) throw new IllegalStateException("one name for two kinds: " + kind + ", " + other);
    }
}
