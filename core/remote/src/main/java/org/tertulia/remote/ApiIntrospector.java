package org.tertulia.remote;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what our records say by themselves, so that they need no annotations of its: kinds of a {@link Family}
 * carry their name, and a component that is not {@code @Nullable} must be there.
 */
final class ApiIntrospector extends JacksonAnnotationIntrospector {

    /** No component of a record can be called so. */
    static final String TYPE = "@type";

    private static final long serialVersionUID = 1;

    private static final JsonTypeInfo.Value BY_NAME =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, TYPE, null, false, true, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return isFamily(annotated) ? BY_NAME : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        if (!isFamily(annotated)) return super.findSubtypes(annotated);
        return Family.kinds(annotated.getRawType()).entrySet().stream()
                .map(kind -> new NamedType(kind.getValue(), kind.getKey()))
                .toList();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isOurs(member) ? Boolean.valueOf(!mayBeNull(member)) : super.hasRequiredMarker(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        boolean needed = annotated instanceof AnnotatedMember member && isOurs(member) && !mayBeNull(member);
        return needed ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(annotated);
    }

    /** A method of a record that only looks like a getter is no component of it. */
    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
        boolean looksLikeOne = isOfRecord(member) && member instanceof AnnotatedMethod && !isComponent(member);
        return looksLikeOne || super.hasIgnoreMarker(member);
    }

    private static boolean isFamily(Annotated annotated) {
        return annotated instanceof AnnotatedClass
                && !Family.kinds(annotated.getRawType()).isEmpty();
    }

    private static boolean isOurs(AnnotatedMember member) {
        return isOfRecord(member) && member instanceof AnnotatedParameter;
    }

    private static boolean isOfRecord(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        return owner.isRecord() && owner.getPackageName().startsWith("org.tertulia.");
    }

    private static boolean isComponent(AnnotatedMember member) {
        return Arrays.stream(member.getDeclaringClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(member.getName()));
    }

    private static boolean mayBeNull(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        int index = ((AnnotatedParameter) member).getIndex();
        return components[index].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
