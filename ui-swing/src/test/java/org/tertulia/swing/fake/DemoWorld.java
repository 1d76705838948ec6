package org.tertulia.swing.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Identity;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Message;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Prompt;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What;

/** A day in Jon's life, for pictures. */
public final class DemoWorld {

    public static final AccountId WORK = new AccountId(2);

    public final FakeMessenger messenger = new FakeMessenger();
    public final FakeWorld world = new FakeWorld(messenger);
    public final ConversationId ana;
    public final ConversationId kitchen;
    public final ConversationId priya;

    public DemoWorld() {
        world.account(FakeWorld.JON, "xmpp", "jon@example.org", Account.State.ONLINE, null);
        world.account(WORK, "loopback", "jon@loopback", Account.State.ONLINE, null);
        ana = anaTalks();
        kitchen = kitchenTalks();
        priya = smallTalk();
        messenger.commit(new Change.RequestChanged(new Request(
                FakeWorld.JON,
                Request.Kind.CONTACT,
                FakeWorld.person("oskar"),
                FakeWorld.person("oskar"),
                "Oskar Lindqvist",
                "We met at the harbour, I have the second mic 🎙️",
                Instant.now())));
        messenger.commit(new Change.RequestChanged(new Request(
                FakeWorld.JON,
                Request.Kind.ROOM,
                FakeWorld.room("debian-es"),
                FakeWorld.person("marga"),
                "marga",
                "",
                Instant.now().minusSeconds(600))));
    }

    /** Ana, and somebody in the kitchen. */
    public void blocks() {
        messenger.submit(new Command.Block(FakeWorld.JON, FakeWorld.person("ana"), "Ana Beltrán"));
        messenger.submit(new Command.Block(FakeWorld.JON, nick("mika"), "mika"));
        messenger.submit(new Command.Block(WORK, FakeWorld.person("spam-bot-4711"), ""));
    }

    /** A network that says what names are worth. */
    public void identities() {
        messenger.commit(
                new Change.IdentityChanged(FakeWorld.JON, FakeWorld.person("ana"), Identity.NOBODY),
                new Change.ParticipantsLoaded(
                        kitchen,
                        messenger.store.answer(new Query.Participants(kitchen)).stream()
                                .map(DemoWorld::worth)
                                .toList()));
    }

    private static Participant worth(Participant who) {
        boolean stranger = who.name().startsWith("T");
        return new Participant(
                who.address(),
                who.name(),
                who.role(),
                who.presence(),
                who.self(),
                stranger ? Identity.NOBODY : Identity.of(who.name().equals("mika") ? "MikaelLindholm" : who.name()));
    }

    /** Every second message there has been changed since. */
    public void edits(ConversationId conversation) {
        var all = messenger.store.messages(conversation);
        for (int i = 0; i < all.size(); i += 2) {
            Message before = all.get(i);
            messenger.commit(new Change.MessageChanged(before.saying(
                    before.body(), before.protection(), before.sent().plusSeconds(40))));
        }
    }

    private ConversationId anaTalks() {
        Contact ana = world.contact(
                FakeWorld.JON,
                FakeWorld.person("ana"),
                "Ana Beltrán",
                Availability.ONLINE,
                "At the harbour until six ⛵");
        ConversationId c = world.direct(ana);
        Address a = ana.address();
        String n = "Ana Beltrán";
        for (int i = 0; i < 40; i++) {
            world.says(c, a, n, world.at(3, 9, i % 60), "An older message, number " + (i + 1));
        }
        world.says(c, a, n, world.at(1, 20, 15), "The venue confirmed! Look at the light there in the evening");
        world.wrote(c, world.at(1, 20, 19), "🤩", Delivery.DELIVERED);
        Message holed =
                world.wrote(c, world.at(1, 20, 20), "That is the place. Booking it, thank you!", Delivery.DELIVERED);
        messenger.commit(new Change.GapChanged(new Gap(c, holed.id(), Gap.State.OPEN, null)));
        world.says(c, a, n, world.at(0, 7, 58), "Morning ☀️ the train leaves at nine, I have both tickets");
        world.says(c, a, n, world.at(0, 7, 59), "Can you look over the seating before I send it?");
        world.wrote(
                c,
                world.at(0, 8, 6),
                "Looks right to me. I'd put Yusuf next to Mika, the page has the rest: https://example.org/seating",
                Delivery.DELIVERED);
        world.says(c, a, n, world.at(0, 8, 28), "Good catch, done ✅ and I asked Tomás about the microphones");
        world.says(c, a, n, world.at(0, 8, 29), "¿Llamamos a las tres? Trae el plano si puedes 👩‍💻");
        world.says(c, a, n, world.at(0, 8, 31), "مرحبا من الميناء، الطقس جميل اليوم 🌊");
        world.unread(c, 3);
        return c;
    }

    private ConversationId kitchenTalks() {
        ConversationId c = world.room(
                FakeWorld.JON,
                "harbour",
                "Harbour Team",
                "Summer party on the pier, 12 July. Lists: https://example.org");
        world.says(c, nick("Tomás"), "Tomás", world.at(0, 7, 40), "gracias! lo pruebo ahora 🙌");
        world.says(c, nick("yusuf"), "yusuf", world.at(0, 7, 41), "مرحبا بالجميع، هل يمكنكم القدوم يوم السبت؟");
        world.wrote(c, world.at(0, 7, 43), "Yes, and we bring the grill 🔥", Delivery.ACCEPTED);
        world.says(c, nick("葵"), "葵", world.at(0, 7, 44), "日本語も大丈夫です 🎌");
        world.says(c, nick("mika"), "mika", world.at(0, 8, 15), "Who has the key of the shed?\nI am in front of it.");
        world.says(c, nick("mika"), "mika", world.at(0, 8, 16), "and it rains, ask Ana for the venue photos");
        world.says(c, nick("Tomás"), "Tomás", world.at(0, 8, 21), "on my way, the build is green again 🟢");
        world.unread(c, 3);
        messenger.commit(new Change.ParticipantsLoaded(
                c,
                List.of(
                        member("Jon Arana", Participant.Role.OWNER, Availability.ONLINE, true),
                        member("Tomás", Participant.Role.MODERATOR, Availability.ONLINE, false),
                        member("mika", Participant.Role.MEMBER, Availability.AWAY, false),
                        member("yusuf", Participant.Role.MEMBER, Availability.DO_NOT_DISTURB, false),
                        member("葵", Participant.Role.MEMBER, Availability.ONLINE, false),
                        member("lena", Participant.Role.VISITOR, Availability.ONLINE, false))));
        return c;
    }

    /** The kitchen's network has what IRC has. */
    public void offersIrc() {
        LoginStep.Field nick = field("nick", LoginStep.Field.Kind.TEXT, "", false);
        Address room = FakeWorld.room("harbour");
        messenger.actions.put(
                ActionScope.room(room),
                List.of(
                        new Action("modes", "Channel modes"),
                        new Action("bans", "Bans"),
                        new Action("op", "Make operator", List.of(nick)),
                        new Action("list", "List of channels"),
                        new Action("whois", "Who is this?", List.of(nick)),
                        new Action("nick", "Another nick", List.of(nick))));
        messenger.actions.put(
                ActionScope.participant(room, nick("mika")),
                List.of(new Action("whois", "Who is this?"), new Action("voice", "Give a voice")));
        messenger.runsActionsBy(run -> Outcome.done(
                switch (run.action()) {
                    case "modes" -> modes(run.values());
                    case "bans" -> bans();
                    case "list" -> channels();
                    case "whois" -> whois();
                    default -> new ActionResult.Done("");
                }));
    }

    private static ActionResult modes(Map<String, String> values) {
        if (!values.isEmpty()) return new ActionResult.Done("");
        List<LoginStep.Field> fields = new ArrayList<>();
        for (String mode : List.of("i", "m", "n", "t", "s")) {
            String set = Boolean.toString("nt".contains(mode));
            fields.add(new LoginStep.Field("mode-" + mode, mode, LoginStep.Field.Kind.FLAG, set, "", false, false));
        }
        fields.add(new LoginStep.Field("mode-k", "Password", LoginStep.Field.Kind.TEXT, "", "", false, false));
        fields.add(new LoginStep.Field("mode-l", "Most people", LoginStep.Field.Kind.NUMBER, "50", "", false, false));
        LoginStep.Form form = new LoginStep.Form("action.irc.modes", "Channel modes", "", fields, null);
        return new ActionResult.Form(form, new ActionResult.Next("modes", "Set", Map.of()));
    }

    private static ActionResult bans() {
        ActionResult.Next lift = new ActionResult.Next("unban", "Lift the ban", Map.of("mask", "x"));
        return new ActionResult.Table(
                "Bans",
                List.of("Mask", "Set by", "Since"),
                List.of(
                        new ActionResult.Row(List.of("*!*@spam.example.net", "Tomás", "2026-11-20 08:15"), null, lift),
                        new ActionResult.Row(List.of("pest*!*@*", "lena", "2026-10-02 21:40"), null, lift)),
                false);
    }

    private static ActionResult channels() {
        List<ActionResult.Row> rows = new ArrayList<>();
        String[] topics = {"Swing, FlatLaf and friends 🎨", "日本語でおしゃべり", "Bread, cheese, and the right knife for it", ""
        };
        for (int i = 0; i < 60; i++) {
            String name = "#"
                    + List.of("java-ui", "cocina", "日本", "harbour", "very-long-channel-name-indeed")
                            .get(i % 5) + i;
            rows.add(new ActionResult.Row(
                    List.of(name, Integer.toString(2000 - i * 31), topics[i % 4]), FakeWorld.room(name), null));
        }
        return new ActionResult.Table("Channels", List.of("Channel", "People", "Topic"), rows, true);
    }

    private static ActionResult whois() {
        return new ActionResult.Table(
                "mika",
                List.of(),
                List.of(
                        new ActionResult.Row("Nick", "mika"),
                        new ActionResult.Row("Real name", "Mika Virtanen 🛶"),
                        new ActionResult.Row("Host", "~mika@gateway/web/example.net"),
                        new ActionResult.Row("Signed in as", "mikav"),
                        new ActionResult.Row("Channels", "@#harbour +#java-ui #cocina #garden #books #films #boats"),
                        new ActionResult.Row("Idle", "0:12:47"),
                        new ActionResult.Row("Connection", "is using a secure connection")),
                false);
    }

    /** People come and go in the kitchen, and somebody asks for Jon. */
    public void kitchenIsBusy() {
        List<Passage> many = new ArrayList<>();
        for (String name : List.of("lena", "yusuf", "葵", "Priya", "Oskar", "marga", "Tomás", "Lucía", "Oier")) {
            many.add(new Passage(name, Passage.Kind.CAME, name));
        }
        many.add(new Passage("mika", Passage.Kind.WENT, "mika"));
        world.happens(kitchen, world.at(0, 8, 17), new What.Traffic(many, 5, 0));
        world.happens(kitchen, world.at(0, 8, 18), new What.Removal("spam-bot", false, true, "Tomás", "advertising"));
        world.happens(kitchen, world.at(0, 8, 19), new What.Topic("lena", "Summer party on the pier, 12 July ⛵"));
        world.names(kitchen, nick("lena"), "lena", world.at(0, 8, 40), "Jon Arana: will you bring the long cable?");
        world.names(kitchen, nick("lena"), "lena", world.at(0, 8, 41), "and jon arana's lamp, if it still works 💡");
        world.happens(
                kitchen,
                world.at(0, 8, 42),
                new What.Traffic(
                        List.of(
                                new Passage("mika", Passage.Kind.RETURNED, "mika"),
                                new Passage("yusuf", Passage.Kind.RENAMED, "yusuf|away")),
                        0,
                        0));
        world.says(kitchen, nick("Tomás"), "Tomás", world.at(0, 8, 43), "I have one too");
    }

    private static Address nick(String nick) {
        return FakeWorld.room("harbour").withDevice(nick);
    }

    private static Participant member(String name, Participant.Role role, Availability availability, boolean self) {
        return new Participant(nick(name), name, role, new Presence(availability, ""), self);
    }

    /** Gives the one that waits for an answer. */
    private ConversationId smallTalk() {
        one("lucia", "Lucía Ferrer", Availability.ONLINE, 0, 7, 57, "¿Quedamos a las 8? 🍝", 2);
        one("yusuf", "Yusuf Rahmani", Availability.AWAY, 0, 7, 30, "شكراً جزيلاً، أراك غداً 🌙", 0);
        one("aoi", "山田 葵", Availability.OFFLINE, 0, 6, 48, "明日の会議は10時からです", 0);
        ConversationId priya = one("priya", "Priya Nair", Availability.ONLINE, 2, 11, 2, "Will you come?", 0);
        world.wrote(priya, world.at(2, 11, 5), "👍", Delivery.DELIVERED);
        one(
                "long",
                "Maximiliana Featherstonehaugh-Cholmondeley von Oberammergau",
                Availability.OFFLINE,
                4,
                9,
                0,
                "A name as long as a train, and words that go on and on and on until they meet the edge",
                0);
        ConversationId loop = world.direct(world.contact(
                WORK, new Address("loopback", "mirror@loopback"), "Mirror", Availability.ONLINE, "I repeat"));
        world.says(loop, new Address("loopback", "mirror@loopback"), "Mirror", world.at(5, 10, 0), "Hello, hello");
        world.unread(loop, 1);
        world.contact(FakeWorld.JON, FakeWorld.person("anastasia"), "Anastasia Koval", Availability.OFFLINE, "");
        world.contact(
                FakeWorld.JON, FakeWorld.person("oier"), "Oier Etxeberria", Availability.DO_NOT_DISTURB, "En clase");
        return priya;
    }

    private ConversationId one(
            String local, String name, Availability there, int days, int hour, int minute, String text, int unread) {
        Contact contact = world.contact(FakeWorld.JON, FakeWorld.person(local), name, there, "");
        ConversationId c = world.direct(contact);
        if (unread > 1) world.says(c, contact.address(), name, world.at(days, hour, minute - 1), "Hola 👋");
        world.says(c, contact.address(), name, world.at(days, hour, minute), text);
        world.unread(c, unread);
        return c;
    }

    public void anaTypes() {
        messenger.commit(new Change.TypingChanged(ana, FakeWorld.person("ana"), "Ana Beltrán", true));
    }

    public void trouble(Failure.Kind kind, String detail) {
        world.account(FakeWorld.JON, "xmpp", "jon@example.org", Account.State.WAITING, Failure.of(kind, detail));
    }

    /** The way to an XMPP account. */
    public static FakeSignIn xmpp(boolean atCertificate) {
        LoginStep choice = new LoginStep.Choice(
                "login.start",
                "XMPP",
                "",
                Map.of(),
                List.of(new LoginStep.Option("sign-in", "Sign in"), new LoginStep.Option("register", "Register")));
        LoginStep form = new LoginStep.Form(
                "login.xmpp.sign-in",
                "Sign in",
                "",
                List.of(
                        field("address", LoginStep.Field.Kind.ADDRESS, "jon@example.org", false),
                        field("password", LoginStep.Field.Kind.SECRET, "", false),
                        field("host", LoginStep.Field.Kind.TEXT, "", true),
                        field("port", LoginStep.Field.Kind.NUMBER, "", true)),
                Failure.of(Failure.Kind.WRONG_CREDENTIALS, "not-authorized"));
        return new FakeSignIn(atCertificate ? List.of(certificate()) : List.of(choice, form));
    }

    /** Back into Jon's account, whose server has moved once already. */
    public static FakeSignIn again() {
        return new FakeSignIn(List.of(
                new LoginStep.Form(
                        "login.again",
                        "Sign in again",
                        "",
                        List.of(
                                filled("address", LoginStep.Field.Kind.ADDRESS, "jon@example.org", false),
                                field("password", LoginStep.Field.Kind.SECRET, "", false),
                                filled("host", LoginStep.Field.Kind.TEXT, "chat.example.org", true)),
                        null),
                new LoginStep.Done(new Address("xmpp", "jon@example.org"))));
    }

    private static LoginStep.Choice certificate() {
        return new LoginStep.Choice(
                "certificate",
                "Certificate",
                "",
                Map.of(
                        "host", "example.org",
                        "subject", "CN=example.org",
                        "issuer", "CN=Lab CA, O=Tertulia",
                        "notBefore", "2026-01-01T00:00:00Z",
                        "notAfter", "2027-01-01T00:00:00Z",
                        "reason", "unknown-authority",
                        "fingerprint",
                                "9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08"),
                List.of(new LoginStep.Option("refuse", "Refuse"), new LoginStep.Option("trust", "Trust")));
    }

    public void askCertificate() {
        LoginStep.Choice choice = certificate();
        messenger.commit(new Change.PromptAsked(
                new Prompt(1, FakeWorld.JON, Prompt.CERTIFICATE, "Trust it?", choice.facts(), choice.options())));
    }

    private static LoginStep.Field filled(String key, LoginStep.Field.Kind kind, String value, boolean advanced) {
        return new LoginStep.Field(key, key, kind, value, "", !advanced, advanced);
    }

    private static LoginStep.Field field(String key, LoginStep.Field.Kind kind, String hint, boolean advanced) {
        return new LoginStep.Field(key, key, kind, "", hint, !advanced, advanced);
    }
}
