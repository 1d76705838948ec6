package org.tertulia.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.remote.Json.MalformedException;

class JsonTest {

    private final Json face = Json.ofFace();
    private final Json server = Json.ofServer();

    record Kind(Class<?> family, Class<?> type) {
        @Override
        public String toString() {
            return family.getSimpleName() + "." + type.getSimpleName();
        }
    }

    private static Stream<Kind> kindsOf(Class<?> family) {
        return Family.kinds(family).values().stream().map(kind -> new Kind(family, kind));
    }

    static Stream<Kind> whatAFaceSays() {
        return Stream.of(Command.class, Query.class).flatMap(JsonTest::kindsOf);
    }

    static Stream<Kind> whatTheServerSays() {
        return Stream.of(Change.class, LoginStep.class).flatMap(JsonTest::kindsOf);
    }

    static Stream<Kind> whatIsAnswered() {
        return whatAFaceSays();
    }

    @ParameterizedTest
    @MethodSource("whatAFaceSays")
    void everyCommandAndQueryArrivesAsItWasSaid(Kind kind) throws Exception {
        arrivesWhole(face, server, kind.family(), kind.type());
    }

    @ParameterizedTest
    @MethodSource("whatTheServerSays")
    void everyChangeAndStepArrivesAsItWasSaid(Kind kind) throws Exception {
        arrivesWhole(server, face, kind.family(), kind.type());
    }

    private static <T> void arrivesWhole(Json from, Json to, Class<T> family, Class<?> kind) throws Exception {
        for (Object sample : Samples.of(kind)) {
            String line = from.line(family, family.cast(sample));
            assertFalse(line.contains("\n"), line);
            assertEquals(Optional.of(sample), to.value(family, to.parse(line)), line);
        }
    }

    /** What {@code R} is, is read from the kind itself. */
    @ParameterizedTest
    @MethodSource("whatIsAnswered")
    void everyAnswerArrivesAsItWasGiven(Kind kind) throws Exception {
        for (Object sample : Samples.of(answerOf(kind))) {
            JsonNode tree = server.answer(kind.family(), kind.type(), sample);
            assertEquals(Optional.of(sample), face.answer(kind.family(), kind.type(), tree), tree.toString());
        }
    }

    private static Type answerOf(Kind kind) {
        return Stream.of(kind.type().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> kind.family().equals(type.getRawType()))
                .map(type -> type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSaidOnTheSocketArrivesAsItWasSaid() throws Exception {
        for (Ask ask : List.of(
                new Ask.Hello(1),
                new Ask.Begin(1, 2, "xmpp", null),
                new Ask.Begin(1, 2, null, new AccountId(3)),
                new Ask.Step(1, 2, Map.of("a", "b"), Map.of("password", Secret.of("x"))),
                new Ask.Subscribe(true),
                new Ask.Raise(7),
                new Ask.Leave(2))) {
            assertEquals(Optional.of(ask), server.value(Ask.class, server.parse(face.line(Ask.class, ask))));
        }
    }

    @Test
    void theServerCannotSayASecret() {
        var secret = new Command.UnlockSecrets(Secret.of("correct-horse"));
        var thrown = assertThrows(IllegalStateException.class, () -> server.line(Command.class, secret));
        assertFalse(thrown.toString().contains("correct-horse"), thrown.toString());
    }

    @Test
    void aFaceCannotHearASecret() {
        String line = face.line(Command.class, new Command.UnlockSecrets(Secret.of("correct-horse")));
        assertThrows(MalformedException.class, () -> face.value(Command.class, face.parse(line)));
    }

    @Test
    void aKindThatIsNotKnownIsNoValue() throws Exception {
        JsonNode later = face.parse("{\"@type\":\"HologramProjected\",\"conversation\":{\"value\":7}}");
        assertEquals(Optional.empty(), face.value(Change.class, later));
    }

    @Test
    void aComponentThatIsNotKnownIsPassedOver() throws Exception {
        var change = new Change.PromptClosed(7);
        ObjectNode tree = (ObjectNode) server.tree(Change.class, change);
        tree.put("colour", "green");
        assertEquals(Optional.of(change), face.value(Change.class, tree));
    }

    @Test
    void aComponentThatIsMissingOrNullIsRefusedUnlessItMayBeNull() throws Exception {
        var account = (Account) Samples.of(Account.class).getFirst();
        ObjectNode tree = (ObjectNode) server.tree(Account.class, account);
        tree.remove("failure");
        assertTrue(face.value(Account.class, tree).isPresent());
        tree.putNull("network");
        assertThrows(MalformedException.class, () -> face.value(Account.class, tree));
        tree.remove("network");
        assertThrows(MalformedException.class, () -> face.value(Account.class, tree));
    }

    @Test
    void whatIsWrongIsToldWithoutQuotingIt() {
        var thrown = assertThrows(
                MalformedException.class,
                () -> server.value(
                        Command.class, server.parse("{\"@type\":\"Send\",\"conversation\":\"our secret\"}")));
        assertFalse(thrown.toString().contains("our secret"), thrown.toString());
        thrown = assertThrows(MalformedException.class, () -> server.parse("{our secret}"));
        assertFalse(thrown.toString().contains("our secret"), thrown.toString());
    }

    @Test
    void theLongestMessageFitsIntoALine() {
        var longest = new Command.Send(new ConversationId(1), Body.text("ñ\n".repeat(Body.MAX_LENGTH / 2)));
        String line = face.line(Command.class, longest);
        int bytes = Objects.requireNonNull(line).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertTrue(bytes < ServedFace.LONGEST_LINE, bytes + " bytes");
    }
}
