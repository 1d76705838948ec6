package org.tertulia.xmpp;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.muc.packet.MUCOwner;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.EntityBareJid;

/** Unlocks a new room (XEP-0045, section 10.1): as the server suggests, but it lasts, and it has its name. Waits. */
record RoomSetup(Wire wire) {

    void accept(EntityBareJid room, String name) throws Exception {
        MUCOwner question = new MUCOwner();
        question.setType(IQ.Type.get);
        question.setTo(room);
        IQ answer = wire.ask(question);
        DataForm offered = answer.getExtension(DataForm.class);
        MUCOwner setup = new MUCOwner();
        setup.setType(IQ.Type.set);
        setup.setTo(room);
        setup.addExtension(
                offered == null ? DataForm.builder(DataForm.Type.submit).build() : filled(offered, name));
        wire.<IQ>ask(setup);
    }

    private static DataForm filled(DataForm offered, String name) {
        FillableForm form = new FillableForm(offered);
        if (!name.isBlank()) answer(form, "muc#roomconfig_roomname", Text.note(name));
        flag(form, "muc#roomconfig_persistentroom");
        flag(form, "muc#roomconfig_enablearchiving");
        flag(form, "{http://prosody.im/protocol/muc}roomconfig_mam_enabled");
        return form.getDataFormToSubmit();
    }

    private static void answer(FillableForm form, String field, String value) {
        if (form.getField(field) != null) form.setAnswer(field, value);
    }

    private static void flag(FillableForm form, String field) {
        if (form.getField(field) != null) form.setAnswer(field, true);
    }
}
