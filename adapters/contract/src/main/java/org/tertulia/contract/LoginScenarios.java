package org.tertulia.contract;

import java.util.List;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Failure;

/** Coming in, and being turned away. */
public interface LoginScenarios {

    @Scenario("register")
    default void aNewAccountIsMadeAndIsOnline(Story story) {
        User user = story.net().unregistered("newcomer");
        App app = story.app();
        Doorway.done(story.tries(app, "register", user, story.net().settings()));
        var _ = new Peer(app, user).isOnline();
    }

    @Scenario("register a name that is taken")
    default void aNameThatIsTakenIsRefused(Story story) {
        User user = story.net().freshUser("first");
        Failure failure = Doorway.refused(
                story.tries(story.app(), "register", user, story.net().settings()));
        Expect.equal(Failure.Kind.CONFLICT, failure.kind());
    }

    @Scenario("sign in")
    default void somebodyWithAnAccountSignsInAndStaysSignedInAfterARestart(Story story) {
        Peer alice = story.peer("alice");
        alice.restarts();
        var _ = alice.isOnline();
    }

    @Scenario("wrong password")
    default void aWrongPasswordIsRefusedAndMakesNoAccount(Story story) {
        User user = story.net().freshUser("alice");
        User wrong = new User(user.name(), user.address(), "not " + user.password());
        App app = story.app();
        Failure failure =
                Doorway.refused(story.tries(app, "sign-in", wrong, story.net().settings()));
        Expect.equal(Failure.Kind.WRONG_CREDENTIALS, failure.kind());
        Expect.equal(List.of(), app.asks(new Query.Accounts()));
    }

    @Scenario("password changed on the server, signed in again")
    default void aPasswordChangedOnTheServerIsMendedWithoutLosingAnything(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        bob.says(alice, "before");
        alice.sees(bob, "before");
        User old = alice.user();
        User changed = new User(old.name(), old.address(), "new-" + old.password());
        story.net().changePassword(changed, changed.password());
        alice.restarts();
        alice.isShutOut();
        boolean kept = story.has(HistoryScenarios.AFTER_BEING_AWAY);
        if (kept) bob.says(alice, "while nobody could come in");
        Expect.equal(
                Failure.Kind.WRONG_CREDENTIALS,
                Doorway.refused(alice.triesToComeBack(old)).kind());
        Expect.equal(
                Failure.Kind.CONFLICT,
                Doorway.refused(alice.triesToComeBack(bob.user())).kind());
        Doorway.done(alice.triesToComeBack(changed));
        var _ = alice.isOnline();
        if (kept && story.keepsKeys()) alice.sees(bob, "while nobody could come in");
        else if (kept) Expect.that(!alice.hears(bob).isEmpty(), "what came is not there at all");
        List<String> all = alice.history(bob.address());
        Expect.equal("before", all.getFirst());
        Expect.equal(kept ? 2 : 1, all.size());
        alice.says(bob, "and back");
        bob.sees(alice, "and back");
        alice.restarts();
        alice.isOnline().says(bob, "still");
        bob.sees(alice, "still");
    }

    @Scenario("unknown server")
    default void aServerThatDoesNotExistIsSaidSo(Story story) {
        NetworkUnderTest.Nowhere nowhere = story.net().nowhere();
        Failure failure = Doorway.refused(story.tries(story.app(), "sign-in", nowhere.user(), nowhere.settings()));
        Expect.equal(Failure.Kind.UNKNOWN_SERVER, failure.kind());
    }

    @Scenario("two accounts of one network at once")
    default void twoAccountsLiveInOneAppAndWriteToEachOther(Story story) {
        App app = story.app();
        Peer one = story.signIn(app, story.net().freshUser("one"), story.net().settings());
        Peer two = story.signIn(app, story.net().freshUser("two"), story.net().settings());
        story.meet(one, two);
        one.says(two, "from one to two");
        two.sees(one, "from one to two");
        two.says(one, "and back");
        one.sees(two, "and back");
    }

    @Scenario("taken offline and back")
    default void anAccountGoesOfflineWhenToldAndComesBack(Story story) {
        Peer alice = story.peer("alice");
        alice.app().does(new Command.SetAccountEnabled(alice.account(), false));
        var _ = alice.find("offline", () -> alice.accountOf().filter(a -> a.state() == Account.State.OFFLINE));
        alice.app().does(new Command.SetAccountEnabled(alice.account(), true));
        var _ = alice.isOnline();
    }

    @Scenario("account removed")
    default void anAccountThatIsRemovedIsGone(Story story) {
        Peer alice = story.peer("alice");
        alice.app().does(new Command.RemoveAccount(alice.account(), true));
        Expect.equal(List.of(), alice.app().asks(new Query.Accounts()));
        alice.restarts();
        Expect.equal(List.of(), alice.app().asks(new Query.Accounts()));
    }
}
