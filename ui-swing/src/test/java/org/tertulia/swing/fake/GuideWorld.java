package org.tertulia.swing.fake;

import java.util.List;
import org.tertulia.client.Change;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Avatar;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What;

/** What the pictures of the guide show: Alex, who has an account on each network, before a Saturday. In two languages. */
public final class GuideWorld extends GuideStage {

    private static final Address CHANNEL = new Address("irc", "#tertulia@irc.example.org");

    public final ConversationId ana;
    public final ConversationId mei;
    public final ConversationId channel;

    private final boolean spanish;

    public GuideWorld(boolean spanish) {
        this.spanish = spanish;
        terrace();
        walks();
        bo();
        chioma();
        haruki();
        channel = tertulia();
        mei = mei();
        ana = ana();
        asks();
    }

    private String t(String english, String inSpanish) {
        return spanish ? inSpanish : english;
    }

    private ConversationId ana() {
        String status = t("Coffee and code ☕", "Café y código ☕");
        ConversationId c = direct(XMPP, "ana@example.org", "Ana Torres", Availability.ONLINE, status);
        Address a = address(XMPP, "ana@example.org");
        String n = "Ana Torres";
        says(c, a, n, 1, 19, 40, t("Did you see what Chioma is up to?", "¿Has visto lo de Chioma?"));
        says(c, a, n, 1, 19, 41, t("A loaf that sings 😂", "Un pan que canta 😂"));
        wrote(c, 1, 19, 48, t("I can't wait.", "No puedo esperar."), Delivery.READ);
        says(c, a, n, 1, 19, 52, "🥖🎶");
        says(
                c,
                a,
                n,
                0,
                9,
                12,
                t("Good morning! Seven o'clock, the usual place?", "¡Buenos días! ¿A las siete, donde siempre?"));
        wrote(c, 0, 9, 20, t("Eight, and I bring the bread.", "A las ocho, y llevo yo el pan."), Delivery.READ);
        says(
                c,
                a,
                n,
                0,
                9,
                21,
                t(
                        "Deal. Here is the way from the station: https://example.org/terrace",
                        "Hecho. Así se llega desde la estación: https://example.org/terraza"));
        wrote(c, 0, 9, 24, t("Got it, thank you 🙌", "La tengo, gracias 🙌"), Delivery.DELIVERED);
        says(
                c,
                a,
                n,
                0,
                9,
                31,
                t(
                        "Could you ask Mei for the old map? Rafael wants to see it.",
                        "¿Le pides a Mei el mapa antiguo? Rafael quiere verlo."));
        world.unread(c, 0);
        return c;
    }

    /** Ends with everything that can stand beside a message. */
    private ConversationId mei() {
        Address a = address(MATRIX, "@mei:example.net");
        ConversationId c = direct(MATRIX, a.value(), "Mei Lin", Availability.ONLINE, "");
        messenger.store.put(a, new Avatar("mei", Portraits.hills()));
        seals(c);
        String n = "Mei Lin";
        sealed(
                c,
                a,
                n,
                0,
                8,
                2,
                t(
                        "I found a map of your street from 1911. Your house was a bakery! 🥐",
                        "He encontrado un mapa de tu calle de 1911. ¡Tu casa era una panadería! 🥐"));
        var _ = add(
                c,
                null,
                "",
                0,
                8,
                9,
                t("That explains a lot.", "Eso explica muchas cosas."),
                Delivery.READ,
                Protection.ENCRYPTED);
        sealed(
                c,
                a,
                n,
                0,
                8,
                11,
                t(
                        "I am bringing it on Saturday, it is too beautiful for a scan.",
                        "Lo llevo el sábado: es demasiado bonito para escanearlo."));
        world.unread(c, 0);
        return c;
    }

    /** Mei's chat, with everything that can stand beside a message. */
    public void signs() {
        Address a = address(MATRIX, "@mei:example.net");
        String n = "Mei Lin";
        Message last = add(
                mei,
                null,
                "",
                0,
                8,
                20,
                t("Then I bake something for it.", "Entonces horneo algo para la ocasión."),
                Delivery.DELIVERED,
                Protection.ENCRYPTED);
        messenger.commit(new Change.GapChanged(new Gap(mei, last.id(), Gap.State.OPEN, null)));
        Message changed = add(
                mei,
                a,
                n,
                0,
                9,
                2,
                t("We start at nine, at the fountain.", "Salimos a las nueve, desde la fuente."),
                Delivery.RECEIVED,
                Protection.ENCRYPTED);
        messenger.commit(new Change.MessageChanged(changed.saying(
                changed.body(), changed.protection(), changed.sent().plusSeconds(60))));
        unreadable(mei, a, n);
        var _ = add(
                mei, null, "", 0, 9, 5, t("Nine it is.", "A las nueve, pues."), Delivery.READ, Protection.ENCRYPTED);
        var _ = add(
                mei,
                null,
                "",
                0,
                9,
                6,
                t("Shall I bring the compass?", "¿Llevo la brújula?"),
                Delivery.DELIVERED,
                Protection.ENCRYPTED);
        var _ = add(
                mei,
                null,
                "",
                0,
                9,
                7,
                t("Or is it still with you?", "¿O la tienes tú todavía?"),
                Delivery.ACCEPTED,
                Protection.ENCRYPTED);
        waits(mei, 1, t("I can also ask Bo.", "También puedo preguntarle a Bo."), Delivery.PERHAPS_SENT, null);
        waits(
                mei,
                2,
                t("He has two of everything.", "Tiene dos de todo."),
                Delivery.FAILED,
                Failure.of(Failure.Kind.NOT_PERMITTED, ""));
        waits(mei, 3, t("See you on Saturday!", "¡Hasta el sábado!"), Delivery.QUEUED, null);
    }

    private ConversationId tertulia() {
        ConversationId c = room(
                IRC,
                CHANNEL,
                "#tertulia",
                t("Talk about anything, code on Thursdays", "De todo un poco; los jueves, código"));
        Address bo = CHANNEL.withDevice("bo");
        Address emre = CHANNEL.withDevice("emre");
        says(
                c,
                bo,
                "bo",
                0,
                8,
                30,
                t(
                        "the parser is half as long as yesterday and twice as fast",
                        "el analizador es la mitad de largo que ayer y el doble de rápido"));
        says(c, emre, "emre", 0, 8, 31, t("what did you take out?", "¿qué has quitado?"));
        says(c, bo, "bo", 0, 8, 31, t("everything I was proud of", "todo aquello de lo que estaba orgulloso"));
        wrote(
                c,
                0,
                8,
                33,
                t("That is how chapters work too, isn't it, Emre?", "Con los capítulos pasa lo mismo, ¿no, Emre?"),
                Delivery.ACCEPTED);
        List<Passage> came = List.of(passage("ines"), passage("jonas"), passage("aziz"));
        world.happens(c, world.at(0, 8, 35), new What.Traffic(came, 0, 0));
        world.names(
                c,
                emre,
                "emre",
                world.at(0, 8, 36),
                t(
                        "alex: do not ask questions to which you do not want the answer",
                        "alex: no hagas preguntas cuya respuesta no quieras saber"));
        says(
                c,
                CHANNEL.withDevice("ines"),
                "ines",
                0,
                8,
                38,
                t("chapter nine is finished, I hear? 🎉", "¿es verdad que has acabado el capítulo nueve? 🎉"));
        world.happens(
                c,
                world.at(0, 8, 40),
                new What.Topic(
                        "bo", t("Talk about anything, code on Thursdays", "De todo un poco; los jueves, código")));
        says(c, emre, "emre", 0, 8, 41, t("it only took eleven tries", "solo han hecho falta once intentos"));
        world.unread(c, 2);
        messenger.commit(new Change.ParticipantsLoaded(
                c,
                List.of(
                        member("alex", Participant.Role.MEMBER, Availability.ONLINE, true),
                        member("bo", Participant.Role.MODERATOR, Availability.ONLINE, false),
                        member("aziz", Participant.Role.MEMBER, Availability.ONLINE, false),
                        member("emre", Participant.Role.MEMBER, Availability.ONLINE, false),
                        member("ines", Participant.Role.MEMBER, Availability.AWAY, false),
                        member("jonas", Participant.Role.MEMBER, Availability.ONLINE, false))));
        return c;
    }

    private static Passage passage(String nick) {
        return new Passage(nick, Passage.Kind.CAME, nick);
    }

    private static Participant member(String nick, Participant.Role role, Availability there, boolean self) {
        return new Participant(CHANNEL.withDevice(nick), nick, role, new Presence(there, ""), self);
    }

    private void terrace() {
        Address address = address(XMPP, "terrace@rooms.example.org");
        String title = t("The terrace", "La terraza");
        ConversationId c =
                room(XMPP, address, title, t("Saturday: bread, oil and poems", "Sábado: pan, aceite y poemas"));
        says(
                c,
                address.withDevice("rafael"),
                "rafael",
                1,
                18,
                5,
                t("With oil and tomato, of course.", "Con aceite y tomate, por supuesto."));
        wrote(
                c,
                1,
                18,
                6,
                t("Chioma, on Saturday you show us.", "Chioma, el sábado nos lo enseñas."),
                Delivery.ACCEPTED);
        says(
                c,
                address.withDevice("chioma"),
                "chioma",
                0,
                7,
                58,
                t("The first loaf sings already!", "¡El primer pan ya canta!"));
        world.unread(c, 1);
    }

    private void walks() {
        Address address = address(MATRIX, "!walks:example.net");
        ConversationId c = room(MATRIX, address, t("Saturday walks", "Paseos del sábado"), "");
        messenger.store.put(address, new Avatar("walks", Portraits.sea()));
        says(
                c,
                address(MATRIX, "@haruki:example.net"),
                "Haruki",
                1,
                17,
                30,
                t("Mei, are the storks back? 📷", "Mei, ¿han vuelto las cigüeñas? 📷"));
        world.unread(c, 0);
    }

    private void bo() {
        ConversationId c = direct(IRC, "bo@irc.example.org", "bo", Availability.AWAY, "");
        says(
                c,
                address(IRC, "bo@irc.example.org"),
                "bo",
                1,
                16,
                2,
                t(
                        "I will carry the table on Saturday. Nobody asked me, but I have heard",
                        "la mesa del sábado la llevo yo. Nadie me lo ha pedido, pero me he enterado"));
        world.unread(c, 0);
    }

    private void chioma() {
        Address a = address(XMPP, "chioma@example.org");
        ConversationId c = direct(
                XMPP,
                a.value(),
                "Chioma Okafor",
                Availability.DO_NOT_DISTURB,
                t("The oven is on", "El horno está encendido"));
        messenger.store.put(a, new Avatar("chioma", Portraits.bread()));
        says(
                c,
                a,
                "Chioma Okafor",
                0,
                7,
                20,
                t(
                        "Five loaves for Saturday. Four for us and one for Jonas.",
                        "Cinco panes para el sábado. Cuatro para nosotros y uno para Jonas."));
        wrote(c, 0, 7, 26, t("I bring the big table 💪", "Yo llevo la mesa grande 💪"), Delivery.READ);
        world.unread(c, 0);
    }

    private void haruki() {
        ConversationId c = direct(MATRIX, "@haruki:example.net", "Haruki", Availability.OFFLINE, "");
        says(
                c,
                address(MATRIX, "@haruki:example.net"),
                "Haruki",
                0,
                6,
                50,
                t("The cherry trees are out! 🌸🌸", "¡Ya hay flor en los cerezos! 🌸🌸"));
        world.unread(c, 1);
    }

    private void asks() {
        request(
                XMPP,
                Request.Kind.CONTACT,
                "rafael@example.org",
                "rafael@example.org",
                "Rafael Prado",
                t(
                        "Hello, I am Rafael, the one with the maps. Ana gave me your address.",
                        "Hola, soy Rafael, el de los mapas. Ana me dio tu dirección."));
        request(MATRIX, Request.Kind.ROOM, "#books:example.net", "@mei:example.net", "Mei Lin", "");
    }

    public void anaTypes() {
        messenger.commit(new Change.TypingChanged(ana, address(XMPP, "ana@example.org"), "Ana Torres", true));
    }

    public void shutOut() {
        world.account(
                MATRIX,
                "matrix",
                "@alex:example.net",
                Account.State.OFFLINE,
                Failure.of(Failure.Kind.WRONG_CREDENTIALS, ""));
    }

    /** Signing in leads to the form of XMPP, or to a certificate that cannot be trusted. */
    public void signsIn(boolean atCertificate) {
        messenger.signsInBy(id -> GuideLogin.way(atCertificate));
    }
}
