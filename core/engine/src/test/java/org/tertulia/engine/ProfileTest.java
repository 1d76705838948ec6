package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.SignIn;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;

/** A profile: opened once, signed in to, cleaned of what is to be forgotten. */
final class ProfileTest extends InAWorld {

    @Test
    void aSecondOpeningIsRefusedAndHarmsNothing() throws Exception {
        ProfileException refused = assertThrows(ProfileException.class, () -> Core.open(world.settings()));
        assertTrue(refused.inUse());
        assertThrows(ProfileException.class, () -> Core.open(world.settings()));
        world.online("me");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws Exception {
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Path file = other.resolve("tertulia.db");
        Files.writeString(file, "this is not a database, it is a poem of some length and of no use");
        CoreSettings mine = world.settings();
        CoreSettings settings = new CoreSettings(
                other, mine.networks(), mine.secrets(), mine.paths(), mine.clock(), mine.timers(), mine.random());
        ProfileException refused = assertThrows(ProfileException.class, () -> Core.open(settings));
        assertFalse(refused.inUse());
        assertEquals(Failure.Kind.STORAGE, refused.failure().kind());
        assertTrue(Files.readString(file).startsWith("this is not"));
        assertThrows(ProfileException.class, () -> Core.open(settings), "and it is not said to be in use");
    }

    @Test
    void thePasswordIsInTheKeyringAndNowhereInTheProfile() throws Exception {
        AccountId account = world.online("me");
        assertEquals(Optional.of(Secret.of("sesame")), world.secrets.get(account, AccountSettings.PASSWORD));
        assertEquals(Optional.of(Secret.of("sesame")), world.session().context.secret(AccountSettings.PASSWORD));
        assertEquals("me", world.session().settings().get("nick"));
        assertEquals(1, world.session().settings().size(), "the core's own facts are not the adapter's");
        world.quits();
        assertFalse(profileContains("sesame"));
    }

    @Test
    void anAccountThatWeHaveAlreadyIsRefusedOnItsFormAndAnotherIsThenTaken() throws Exception {
        world.online("me");
        try (SignIn way = world.messenger().signIn("script")) {
            World.get(way.begin());
            LoginStep again = World.get(way.answer(Map.of("user", "me"), Map.of()));
            LoginStep.Form form = assertInstanceOf(LoginStep.Form.class, again);
            Failure failure = Objects.requireNonNull(form.failure());
            assertEquals(Failure.Kind.CONFLICT, failure.kind());
            assertEquals("me", form.fields().getFirst().value());
            LoginStep done = World.get(way.answer(Map.of("user", "you"), Map.of()));
            assertInstanceOf(LoginStep.Done.class, done);
        }
        assertEquals(2, world.accounts().size());
    }

    @Test
    void aRemovedAccountIsGoneWithItsSecretsAndItsHistoryIfWanted() throws Exception {
        AccountId account = world.online("me");
        world.session().hears(from("ana").says("xylophone"));
        ConversationId ana = world.conversationWith("ana");
        world.done(new Command.RemoveAccount(account, true));
        assertTrue(world.accounts().isEmpty());
        world.awaitChange(
                Change.ConversationRemoved.class, each -> each.conversation().equals(ana));
        World.await(
                "no secret",
                () -> world.secrets.get(account, AccountSettings.PASSWORD).isEmpty() ? ana : null);
        assertFalse(profileContains("xylophone"));
    }

    @Test
    void aRemovedAccountsHistoryMayStayReadable() throws Exception {
        AccountId account = world.online("me");
        world.session().hears(from("ana").says("remember me"));
        ConversationId ana = world.conversationWith("ana");
        world.done(new Command.RemoveAccount(account, false));
        assertTrue(world.accounts().isEmpty());
        world.awaitTexts(ana, "remember me");
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Send(ana, Body.text("hello?"))));
        world.restarts();
        world.awaitTexts(ana, "remember me");
    }

    @Test
    void whatIsErasedIsNowhereInTheProfile() throws Exception {
        world.online("me");
        for (int i = 0; i < 450; i++) world.session().hears(from("ana").says("xylophone " + i));
        ConversationId ana = world.conversationWith("ana");
        World.await("450", () -> world.conversation(ana).unread() == 450 ? ana : null);
        world.done(new Command.EraseConversation(ana));
        assertTrue(world.texts(ana).isEmpty());
        assertEquals(0, world.conversation(ana).unread());
        assertFalse(profileContains("xylophone"));
        world.session().hears(from("ana").says("again"));
        world.awaitTexts(ana, "again");
    }

    @Test
    void whatACrashInterruptsIsErasedByTheNextStart() throws Exception {
        world.online("me");
        ScriptedSession.Told[] many = new ScriptedSession.Told[3000];
        for (int i = 0; i < many.length; i++) many[i] = from("ana").says("xylophone " + i);
        world.session().hears(many);
        ConversationId ana = world.conversationWith("ana");
        World.await("3000", () -> world.conversation(ana).unread() == 3000 ? ana : null);
        world.forgetChanges();
        world.messenger().submit(new Command.EraseConversation(ana)).exceptionally(_ -> Outcome.ok());
        world.awaitChange(Change.ConversationRemoved.class, _ -> true);
        world.crashes();
        World.await("nothing", () -> profileContains("xylophone") ? null : ana);
        assertTrue(world.texts(ana).isEmpty());
    }

    @Test
    void afterClosingEveryCommandFailsAndEverySessionIsClosed() throws Exception {
        AccountId account = world.online("me");
        ScriptedSession session = world.session();
        var messenger = world.messenger();
        world.quits();
        assertTrue(session.closed);
        Outcome<Outcome.Nothing> late = World.get(messenger.submit(new Command.Reconnect(account)));
        assertInstanceOf(Outcome.Failed.class, late);
    }

    @Test
    void anAccountIsOnlineAgainAfterARestart() throws Exception {
        AccountId account = world.online("me");
        world.restarts();
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(Optional.of(Secret.of("sesame")), world.session().context.secret(AccountSettings.PASSWORD));
    }

    private boolean profileContains(String word) throws Exception {
        try (var files = Files.list(world.profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) return true;
            }
        }
        return false;
    }
}
