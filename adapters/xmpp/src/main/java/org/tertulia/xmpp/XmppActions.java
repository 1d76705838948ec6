package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.packet.MUCAdmin;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionResult.Next;
import org.tertulia.model.ActionResult.Row;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.LoginStep.Field;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.model.Secret;
import org.tertulia.network.Actions;

/** What rooms of XMPP have of their own (XEP-0045): another nick there, and the list of the banned. */
final class XmppActions implements Actions {

    private static final String NICK = "nick";
    private static final String ADDRESS = "address";

    private final Wire wire;
    private final XmppRooms rooms;

    XmppActions(Wire wire, XmppRooms rooms) {
        this.wire = wire;
        this.rooms = rooms;
    }

    @Override
    public CompletionStage<Outcome<List<Action>>> actions(ActionScope scope) {
        return wire.outcome(() -> {
            Room room = room(scope);
            if (room == null || scope.who() != null) return Outcome.done(List.of());
            List<Action> all = new ArrayList<>();
            all.add(new Action("nick", "Another nick", List.of(field(NICK, "Nick"))));
            if (administers(room)) {
                all.add(new Action("bans", "Bans"));
                all.add(new Action("ban", "Ban an address", List.of(field(ADDRESS, "Address"))));
            }
            return Outcome.done(all);
        });
    }

    private static Field field(String key, String label) {
        return new Field(key, label, Field.Kind.TEXT, "", "", true, false);
    }

    private @Nullable Room room(ActionScope scope) {
        Address address = scope.room();
        return address == null ? null : rooms.room(Jids.of(address));
    }

    private static boolean administers(Room room) {
        return room.participants().stream()
                .anyMatch(each -> each.self() && each.role().compareTo(Participant.Role.ADMIN) >= 0);
    }

    @Override
    public CompletionStage<Outcome<ActionResult>> run(
            ActionScope scope, String action, Map<String, String> values, Map<String, Secret> secrets) {
        return wire.outcome(() -> {
            Room room = room(scope);
            if (room == null) return Outcome.failed(Failure.Kind.UNSUPPORTED, "There is no such action here.");
            return switch (action) {
                case "nick" -> rename(room, values.getOrDefault(NICK, "").strip());
                case "bans" -> bans(room);
                case "ban" -> affiliate(room, values, MUCAffiliation.outcast);
                case "unban" -> affiliate(room, values, MUCAffiliation.none);
                default -> Outcome.failed(Failure.Kind.UNSUPPORTED, "There is no such action here.");
            };
        });
    }

    /** The room answers with a presence under the new nick, or says no to it (section 7.6). */
    private Outcome<ActionResult> rename(Room room, String nick) throws Exception {
        if (nick.isEmpty()) return Outcome.failed(Failure.Kind.REJECTED, "What do you want to be called?");
        EntityFullJid wanted = JidCreate.entityFullFrom(room.jid, Resourcepart.from(nick));
        StanzaCollector answers = wire.connection()
                .createStanzaCollector(stanza -> stanza instanceof Presence && wanted.equals(stanza.getFrom()));
        try {
            wire.send(StanzaBuilder.buildPresence().to(wanted).build());
            Stanza answer = answers.nextResult();
            if (answer == null) return Outcome.failed(Failure.Kind.TIMED_OUT, "The room did not answer in time");
            XMPPErrorException.ifHasErrorThenThrow(answer);
            return Outcome.done(new ActionResult.Done(""));
        } finally {
            answers.cancel();
        }
    }

    private Outcome<ActionResult> bans(Room room) throws Exception {
        MUCAdmin question = new MUCAdmin();
        question.setType(IQ.Type.get);
        question.setTo(room.jid);
        question.addItem(new MUCItem(MUCAffiliation.outcast));
        MUCAdmin answer = wire.ask(question);
        List<Row> rows = new ArrayList<>();
        for (MUCItem item : answer.getItems()) {
            if (item.getJid() == null || rows.size() >= ActionResult.Table.MOST_ROWS) continue;
            String who = item.getJid().toString();
            Next lift = new Next("unban", "Lift the ban", Map.of(ADDRESS, who));
            rows.add(new Row(List.of(Text.line(who), Text.line(item.getReason())), null, lift));
        }
        boolean more = answer.getItems().size() > ActionResult.Table.MOST_ROWS;
        return Outcome.done(new ActionResult.Table("Bans", List.of("Address", "Why"), rows, more));
    }

    private Outcome<ActionResult> affiliate(Room room, Map<String, String> values, MUCAffiliation affiliation)
            throws Exception {
        BareJid who = JidCreate.bareFrom(values.getOrDefault(ADDRESS, "").strip());
        MUCAdmin request = new MUCAdmin();
        request.setType(IQ.Type.set);
        request.setTo(room.jid);
        request.addItem(new MUCItem(affiliation, who));
        wire.<IQ>ask(request);
        return Outcome.done(new ActionResult.Done(""));
    }
}
