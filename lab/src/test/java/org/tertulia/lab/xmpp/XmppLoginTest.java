package org.tertulia.lab.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.lab.Lab;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginFlow;
import org.tertulia.xmpp.XmppNetwork;

/** The way to an account on a real server. */
@Timeout(120)
final class XmppLoginTest {

    private final Lab lab = Lab.shared();
    private final String user = "u" + UUID.randomUUID().toString().substring(0, 8);
    private final LoginFlow flow = new XmppNetwork().login(settings -> new LabPath(lab, settings));

    @AfterEach
    void end() {
        flow.close();
    }

    private LoginStep.Form start(String choice) {
        var first = assertInstanceOf(
                LoginStep.Choice.class, flow.begin().toCompletableFuture().join());
        assertEquals("login.start", first.key());
        return assertInstanceOf(LoginStep.Form.class, answer(Map.of(LoginStep.CHOICE, choice), Map.of()));
    }

    private LoginStep answer(Map<String, String> values, Map<String, Secret> secrets) {
        return flow.answer(values, secrets)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private LoginStep credentials(String domain, String password) {
        Map<String, String> values = new HashMap<>(Map.of("address", user + "@" + domain));
        values.put(AccountSettings.HOST, lab.value("xmpp.host"));
        values.put(AccountSettings.PORT, lab.value("xmpp.port"));
        return answer(values, Map.of(AccountSettings.PASSWORD, Secret.of(password)));
    }

    @Test
    void whoRegistersIsSignedIn() {
        start("register");
        assertInstanceOf(LoginStep.Done.class, credentials("lab.test", "secret"));
        assertEquals(user + "@lab.test", flow.draft().address().value());
        assertEquals(Secret.of("secret"), flow.draft().secrets().get(AccountSettings.PASSWORD));
    }

    @Test
    void aTakenNameIsSaid() {
        lab.register(user, "lab.test", "secret");
        start("register");
        var again = assertInstanceOf(LoginStep.Form.class, credentials("lab.test", "secret"));
        assertEquals(Failure.Kind.CONFLICT, failure(again).kind());
    }

    @Test
    void aWrongPasswordIsSaidAndWhatWasTypedStays() {
        lab.register(user, "lab.test", "secret");
        start("sign-in");
        var again = assertInstanceOf(LoginStep.Form.class, credentials("lab.test", "wrong"));
        assertEquals(Failure.Kind.WRONG_CREDENTIALS, failure(again).kind());
        assertTrue(again.fields().stream().anyMatch(f -> f.value().equals(user + "@lab.test")));
        assertInstanceOf(LoginStep.Done.class, credentials("lab.test", "secret"));
    }

    @Test
    void anUnknownCertificateIsShownAndTrustedOnlyWhenThePersonSaysSo() {
        lab.register(user, "untrusted.test", "secret");
        start("sign-in");
        var question = assertInstanceOf(LoginStep.Choice.class, credentials("untrusted.test", "secret"));
        assertEquals("certificate", question.key());
        assertEquals("refuse", question.options().getFirst().key());
        var refused = assertInstanceOf(LoginStep.Form.class, answer(Map.of(LoginStep.CHOICE, "refuse"), Map.of()));
        assertEquals(Failure.Kind.CERTIFICATE_UNTRUSTED, failure(refused).kind());
        credentials("untrusted.test", "secret");
        assertInstanceOf(LoginStep.Done.class, answer(Map.of(LoginStep.CHOICE, "trust"), Map.of()));
        assertEquals(
                question.facts().get(CertificateFacts.FINGERPRINT),
                flow.draft().settings().get(AccountSettings.PIN));
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        start("sign-in");
        var values = Map.of("address", "ana@nowhere.invalid");
        var again = assertInstanceOf(
                LoginStep.Form.class, answer(values, Map.of(AccountSettings.PASSWORD, Secret.of("x"))));
        assertEquals(Failure.Kind.UNKNOWN_SERVER, failure(again).kind());
    }

    @Test
    void aSettingThatMakesNoSenseIsSaid() {
        start("sign-in");
        for (var wrong : Map.of(AccountSettings.PORT, "many", AccountSettings.PROXY, "carrier pigeon")
                .entrySet()) {
            var values = Map.of("address", user + "@lab.test", wrong.getKey(), wrong.getValue());
            var again = assertInstanceOf(
                    LoginStep.Form.class, answer(values, Map.of(AccountSettings.PASSWORD, Secret.of("x"))));
            assertEquals(Failure.Kind.REJECTED, failure(again).kind());
        }
    }

    private static Failure failure(LoginStep.Form form) {
        Failure failure = form.failure();
        if (failure == null) throw new AssertionError("no failure told");
        return failure;
    }
}
