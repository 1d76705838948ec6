package org.tertulia.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import org.tertulia.model.Secret;

/**
 * Our records as JSON and back. Components that a reader does not know are passed over; one that is missing, or null
 * where it may not be, is an error.
 *
 * <p>Secrets go one way: the face's side writes them and cannot read any, the server's reads them and cannot write any.
 */
final class Json {

    private static final int LONGEST_STRING = 1 << 24;

    private final ObjectMapper mapper;

    private Json(SimpleModule secrets) {
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(LONGEST_STRING)
                                .build())
                        .build())
                .addModules(new JavaTimeModule(), secrets)
                .annotationIntrospector(new ApiIntrospector())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    static Json ofServer() {
        return new Json(secrets(true));
    }

    static Json ofFace() {
        return new Json(secrets(false));
    }

    private static SimpleModule secrets(boolean read) {
        return new SimpleModule()
                .addDeserializer(Secret.class, new SecretReader(read))
                .addSerializer(Secret.class, new SecretWriter(!read));
    }

    /** One line, without its end. */
    <T> String line(Class<T> type, T value) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(type, e);
        }
    }

    <T> JsonNode tree(Class<T> type, T value) {
        return tree(mapper.constructType(type), value);
    }

    /** @param value what a command or query of that kind answers */
    JsonNode answer(Class<?> family, Class<?> kind, Object value) {
        return tree(answerType(family, kind), value);
    }

    private JsonNode tree(JavaType type, Object value) {
        try {
            return mapper.readTree(mapper.writerFor(type).writeValueAsBytes(value));
        } catch (IOException e) {
            throw unwritable(type, e);
        }
    }

    JsonNode parse(String line) throws MalformedException {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw new MalformedException("no JSON", e);
        }
    }

    /** @return empty when it, or something inside, is of a kind that is not known here */
    <T> Optional<T> value(Class<T> type, JsonNode tree) throws MalformedException {
        return this.<T>value(mapper.constructType(type), tree);
    }

    /** The same for what a command or query of that kind answers. */
    <T> Optional<T> answer(Class<?> family, Class<?> kind, JsonNode tree) throws MalformedException {
        return value(answerType(family, kind), tree);
    }

    private <T> Optional<T> value(JavaType type, JsonNode tree) throws MalformedException {
        try {
            return Optional.ofNullable(mapper.readerFor(type).readValue(tree));
        } catch (InvalidTypeIdException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MalformedException("not a " + type.getRawClass().getSimpleName(), e);
        }
    }

    /** {@code Send implements Command<OutboxId>}: an {@code OutboxId}. */
    private JavaType answerType(Class<?> family, Class<?> kind) {
        return mapper.constructType(kind).findSuperType(family).containedType(0);
    }

    /** Without Jackson's own words, which may quote what was to be written. */
    private static IllegalStateException unwritable(Object type, Exception why) {
        return new IllegalStateException(
                type + " cannot be written: " + why.getClass().getSimpleName());
    }

    /** It is not what it should be. Its words never quote what was said. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1;

        MalformedException(String what, Exception why) {
            super(what + ": " + why.getClass().getSimpleName());
        }
    }

    private static final class SecretReader extends StdDeserializer<Secret> {

        private static final long serialVersionUID = 1;

        private final boolean allowed;

        SecretReader(boolean allowed) {
            super(Secret.class);
            this.allowed = allowed;
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!allowed) throw new JsonMappingException(parser, "secrets do not come this way");
            return Secret.of(parser.getText());
        }
    }

    private static final class SecretWriter extends StdSerializer<Secret> {

        private static final long serialVersionUID = 1;

        private final boolean allowed;

        SecretWriter(boolean allowed) {
            super(Secret.class);
            this.allowed = allowed;
        }

        @Override
        public void serialize(Secret secret, JsonGenerator to, SerializerProvider provider) throws IOException {
            if (!allowed) throw new JsonMappingException(to, "secrets do not go this way");
            to.writeString(secret.reveal());
        }
    }
}
