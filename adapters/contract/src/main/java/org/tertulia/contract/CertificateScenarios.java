package org.tertulia.contract;

import java.util.List;
import org.tertulia.client.Query;
import org.tertulia.contract.NetworkUnderTest.Untrusted;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.LoginStep;

/** Servers that cannot prove who they are. */
public interface CertificateScenarios {

    @Scenario("certificate not trusted: refused, and shown with its fingerprint")
    default void aCertificateOfNobodyWeKnowIsShownAndRefused(Story story) {
        Untrusted untrusted = story.net().untrusted();
        App app = story.app();
        try (Doorway door = story.door(app, "sign-in", untrusted.user(), untrusted.settings())) {
            LoginStep.Choice question = question(door.walk());
            Expect.equal(untrusted.fingerprint(), question.facts().get(CertificateFacts.FINGERPRINT));
            Expect.equal("unknown-authority", question.facts().get(CertificateFacts.REASON));
            Expect.equal("refuse", question.options().getFirst().key());
            LoginStep after = door.answer("refuse");
            Expect.that(!(after instanceof LoginStep.Done), "signed in after the certificate was refused");
        }
        Expect.equal(List.of(), app.asks(new Query.Accounts()));
    }

    @Scenario("certificate trusted by a person: works, also after a restart")
    default void aCertificateThatAPersonTrustsIsGoodFromThenOn(Story story) {
        Untrusted untrusted = story.net().untrusted();
        App app = story.app();
        try (Doorway door = story.door(app, "sign-in", untrusted.user(), untrusted.settings())) {
            var _ = question(door.walk());
            var _ = door.answer("trust");
            Doorway.done(door.walk());
        }
        Peer alice = new Peer(app, untrusted.user()).isOnline();
        alice.restarts();
        var _ = alice.isOnline();
    }

    private static LoginStep.Choice question(LoginStep step) {
        if (step instanceof LoginStep.Choice choice && choice.key().equals("certificate")) return choice;
        throw new AssertionError("No question about the certificate, but " + step);
    }
}
