package org.tertulia.remote;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Secret;

/**
 * Values of any record of the API, made from its components alone: enough of them that every constant of an enum, every
 * kind of a family and every null that is allowed occurs.
 */
final class Samples {

    private static final String TEXT = "a \"line\"\nand another: ñ \uD83D\uDE00 <&>";

    private Samples() {}

    static List<Object> of(Type type) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain);
            case ParameterizedType several -> ofGeneric(several);
            case WildcardType any -> of(any.getUpperBounds()[0]);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static List<Object> ofClass(Class<?> type) {
        if (type == String.class) return List.of(TEXT, "x");
        if (type == boolean.class || type == Boolean.class) return List.of(true, false);
        if (type == int.class || type == Integer.class) return List.of(7, 1);
        if (type == long.class || type == Long.class) return List.of(1L << 40, 7L);
        if (type == double.class || type == Double.class) return List.of(0.5);
        if (type == Instant.class) return List.of(Instant.parse("2026-02-03T04:05:06.789012Z"));
        if (type == Duration.class) return List.of(Duration.ofMillis(90_061));
        if (type == Path.class) return List.of(Path.of("/tmp/a b"));
        if (type == byte[].class) return List.of(new byte[] {1, -1});
        if (type == Secret.class) return List.of(Secret.of("ñ-secret"));
        if (type.isEnum()) return List.of(type.getEnumConstants());
        if (type.isRecord()) return ofRecord(type);
        Map<String, Class<?>> kinds = Family.kinds(type);
        if (kinds.isEmpty()) throw new IllegalArgumentException("no sample of " + type);
        return kinds.values().stream().flatMap(kind -> ofRecord(kind).stream()).toList();
    }

    private static List<Object> ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class) return List.of(of(of[0]), List.of());
        if (raw == Set.class) return List.of(Set.of(of(of[0]).getFirst()), Set.of());
        if (raw == Optional.class) return List.of(Optional.of(of(of[0]).getFirst()), Optional.empty());
        if (raw == Map.class) {
            return List.of(Map.of(of(of[0]).getFirst(), of(of[1]).getFirst()), Map.of());
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    /** As many as its richest component has values; the others begin again. */
    private static List<Object> ofRecord(Class<?> type) {
        List<List<@Nullable Object>> choices = Arrays.stream(type.getRecordComponents())
                .map(Samples::ofComponent)
                .toList();
        int count = choices.stream().mapToInt(List::size).max().orElse(1);
        List<Object> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i;
            samples.add(make(
                    type,
                    choices.stream().map(each -> each.get(row % each.size())).toArray()));
        }
        return samples;
    }

    private static List<@Nullable Object> ofComponent(RecordComponent component) {
        List<@Nullable Object> values = new ArrayList<>(of(component.getGenericType()));
        AnnotatedType annotated = component.getAnnotatedType();
        if (annotated.isAnnotationPresent(Nullable.class)) values.add(null);
        return values;
    }

    private static Object make(Class<?> record, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> canonical = record.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + record, e);
        }
    }
}
