package org.tertulia.xmpp;

import java.util.List;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlElement;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/**
 * A room in the list of our account (XEP-0402). What other clients have written along goes back as it came.
 *
 * @param autojoin whether all our clients are to be in it
 * @param nick ours there, or empty: the usual
 * @param rest {@code <extensions/>}, and whatever else stands in it
 */
record Bookmark(
        EntityBareJid room,
        boolean autojoin,
        String name,
        String nick,
        @Nullable String password,
        List<StandardExtensionElement> rest) {

    static final String ELEMENT = "conference";
    static final String NAMESPACE = "urn:xmpp:bookmarks:1";

    private static final String NICK = "nick";
    private static final String PASSWORD = "password";

    static Bookmark of(EntityBareJid room, String nick) {
        return new Bookmark(room, true, "", nick, null, List.of());
    }

    /** @return {@code null} when it is none */
    static @Nullable Bookmark read(@Nullable String item, @Nullable XmlElement payload) {
        EntityBareJid room = item == null ? null : JidCreate.entityBareFromOrNull(item);
        if (room == null || !(payload instanceof WholeElement(StandardExtensionElement conference))) return null;
        String autojoin = conference.getAttributeValue("autojoin");
        return new Bookmark(
                room,
                "true".equals(autojoin) || "1".equals(autojoin),
                text(conference.getAttributeValue("name")),
                text(child(conference, NICK)),
                child(conference, PASSWORD),
                conference.getElements().stream()
                        .filter(each -> !each.getElementName().equals(NICK)
                                && !each.getElementName().equals(PASSWORD))
                        .toList());
    }

    StandardExtensionElement element() {
        var element = StandardExtensionElement.builder(ELEMENT, NAMESPACE).addAttribute("autojoin", autojoin + "");
        if (!name.isEmpty()) element.addAttribute("name", name);
        if (!nick.isEmpty()) element.addElement(NICK, nick);
        if (password != null) element.addElement(PASSWORD, password);
        rest.forEach(element::addElement);
        return element.build();
    }

    Bookmark autojoin(boolean now) {
        return new Bookmark(room, now, name, nick, password, rest);
    }

    private static @Nullable String child(StandardExtensionElement of, String name) {
        StandardExtensionElement child = of.getFirstElement(name);
        return child == null ? null : child.getText();
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw;
    }
}
