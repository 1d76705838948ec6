package org.tertulia.xmpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jivesoftware.smack.StanzaCollector;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smackx.forward.packet.Forwarded;
import org.jivesoftware.smackx.mam.element.MamElements.MamResultExtension;
import org.jivesoftware.smackx.mam.element.MamFinIQ;
import org.jivesoftware.smackx.mam.element.MamQueryIQ;
import org.jivesoftware.smackx.mam.element.MamVersion;
import org.jivesoftware.smackx.rsm.packet.RSMSet;
import org.jivesoftware.smackx.rsm.packet.RSMSet.PageDirection;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;

/** An archive (XEP-0313): ours, or a room's. Every call waits for the server; never from the thread that reads. */
final class Archive {

    static final String NAMESPACE = "urn:xmpp:mam:2";

    /** What we ask for at once: the client pays little for a page, the server much. */
    static final int PAGE = 250;

    private final Wire wire;
    private final @Nullable Jid room;

    /** @param room whose archive, or {@code null} for our own */
    Archive(Wire wire, @Nullable Jid room) {
        this.wire = wire;
        this.room = room;
    }

    /** A message as the archive has it. */
    record Entry(String id, Message message, @Nullable Instant stamp) {}

    /**
     * A stretch of the archive, oldest first.
     *
     * @param first the archive's name for its first entry, shown or not, or {@code null} when there is none
     * @param last likewise for the last
     * @param complete whether nothing is left beyond it in the direction of asking
     */
    record Page(
            List<Entry> entries,
            @Nullable String first,
            @Nullable String last,
            boolean complete) {}

    /** What follows {@code id}, or the very beginning when it is empty. */
    Page after(String id) throws Exception {
        RSMSet set = id.isEmpty() ? new RSMSet(PAGE) : new RSMSet(PAGE, id, PageDirection.after);
        return query(set, null);
    }

    /** The newest, or what comes before {@code id}; only what was said with {@code with}, where given. */
    Page before(String id, @Nullable Jid with, int most) throws Exception {
        return query(new RSMSet(most, id, PageDirection.before), with);
    }

    private Page query(RSMSet set, @Nullable Jid with) throws Exception {
        String queryId = UUID.randomUUID().toString();
        MamQueryIQ request = new MamQueryIQ(MamVersion.MAM2, queryId, form(with));
        request.setType(IQ.Type.set);
        if (room != null) request.setTo(room);
        request.addExtension(set);
        var results = StanzaCollector.newConfiguration()
                .setSize(PAGE * 4)
                .setStanzaFilter(stanza -> result(stanza, queryId) != null);
        StanzaCollector collector = wire.connection().createStanzaCollector(results);
        try {
            MamFinIQ fin = wire.ask(request);
            return page(collector, queryId, fin);
        } finally {
            collector.cancel();
        }
    }

    private static DataForm form(@Nullable Jid with) {
        DataForm.Builder form = DataForm.builder(DataForm.Type.submit);
        form.addField(FormField.buildHiddenFormType(MamVersion.MAM2.getNamespace()));
        if (with != null) {
            form.addField(FormField.jidSingleBuilder("with").setValue(with).build());
        }
        return form.build();
    }

    private Page page(StanzaCollector collector, String queryId, MamFinIQ fin) {
        List<Entry> entries = new ArrayList<>();
        for (Stanza stanza = collector.pollResult(); stanza != null; stanza = collector.pollResult()) {
            MamResultExtension result = result(stanza, queryId);
            if (result == null) continue;
            Forwarded<Message> forwarded = result.getForwarded();
            Instant stamp = forwarded.getDelayInformation() == null
                    ? null
                    : forwarded.getDelayInformation().getStamp().toInstant();
            entries.add(new Entry(result.getId(), forwarded.getForwardedStanza(), stamp));
        }
        RSMSet set = fin.getRSMSet();
        String first = set == null ? null : set.getFirst();
        String last = set == null ? null : set.getLast();
        return new Page(entries, first, last, fin.isComplete() || last == null);
    }

    /** The answer to our question, from the one whom we asked, or {@code null}. */
    private @Nullable MamResultExtension result(Stanza stanza, String queryId) {
        if (!(stanza instanceof Message message)) return null;
        MamResultExtension result = MamResultExtension.from(message);
        if (result == null || !queryId.equals(result.getQueryId())) return null;
        Jid from = message.getFrom();
        boolean ours = room == null ? from == null || from.equals(wire.self()) : room.equals(from);
        return ours ? result : null;
    }
}
