package org.tertulia.xmpp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.Item;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.ItemsExtension.ItemsElementType;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubElementType;
import org.jivesoftware.smackx.pubsub.PublishItem;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.vcardtemp.packet.VCard;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Avatars;
import org.tertulia.network.NetworkEvent;

/**
 * Pictures that people publish (XEP-0084), and those that their presence names (XEP-0153), which occupants of rooms have
 * alone. Both name a picture by its SHA-1, so the same picture has one handle however it was told.
 */
final class XmppAvatars implements Avatars {

    static final String METADATA = "urn:xmpp:avatar:metadata";
    static final String DATA = "urn:xmpp:avatar:data";
    private static final String UPDATE = "vcard-temp:x:update";

    private static final Pattern SHA_1 = Pattern.compile("[0-9a-f]{40}");

    private static final int MOST_PUBLISHERS = 20_000;

    /** In Base64 with its line breaks. */
    private static final int LONGEST_TEXT = Avatar.MAX_BYTES * 3 / 2;

    private final Wire wire;
    /** Who publishes: what their presence says besides is older. Only for the thread that reads. */
    private final Set<String> publishers = new HashSet<>();

    XmppAvatars(Wire wire) {
        this.wire = wire;
    }

    // ---- what is told; on the thread that reads

    /**
     * Takes what a node of somebody's account tells.
     *
     * @return whether it was that
     */
    boolean heard(Message message) {
        EventElement event = message.getExtension(EventElement.class);
        if (event == null || !(event.getEvent() instanceof ItemsExtension items)) return false;
        if (!METADATA.equals(items.getNode()) || message.getFrom().hasResource()) return false;
        for (NamedElement item : items.getItems()) {
            if (!(item instanceof PayloadItem<?> full)) continue;
            if (!(full.getPayload() instanceof WholeElement(StandardExtensionElement metadata))) continue;
            if (publishers.size() < MOST_PUBLISHERS)
                publishers.add(message.getFrom().toString());
            wire.emit(new NetworkEvent.AvatarTold(Jids.bare(message.getFrom()), published(metadata)));
        }
        return true;
    }

    /** The picture that must be there is the PNG; others may stand beside it, elsewhere on the web too. */
    private static String published(StandardExtensionElement metadata) {
        List<StandardExtensionElement> here = new ArrayList<>();
        for (StandardExtensionElement info : WholeElement.children(metadata, "info", METADATA)) {
            if (info.getAttributeValue("url") == null
                    && known(info.getAttributeValue("id")).isPresent()) here.add(info);
        }
        return here.stream()
                .filter(info -> "image/png".equals(info.getAttributeValue("type")))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .flatMap(info -> known(info.getAttributeValue("id")))
                .orElse("");
    }

    /** @param who of whom it tells: bare, or the occupant of a room */
    void seen(Presence presence, Address who) {
        if (presence.getType() != Presence.Type.available) return;
        if (!(presence.getExtensionElement("x", UPDATE) instanceof StandardExtensionElement update)) return;
        StandardExtensionElement photo = update.getFirstElement("photo", UPDATE);
        // without it they do not know yet themselves
        if (photo == null || (who.device().isEmpty() && publishers.contains(who.value()))) return;
        String handle = known(photo.getText()).orElse("");
        wire.emit(new NetworkEvent.AvatarTold(who, handle));
    }

    private static Optional<String> known(@Nullable String hash) {
        if (hash == null) return Optional.empty();
        String lower = hash.strip().toLowerCase(Locale.ROOT);
        return SHA_1.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
    }

    // ---- what is fetched

    @Override
    public CompletionStage<Outcome<byte[]>> fetch(Address address, String handle) {
        return wire.outcome(() -> {
            Jid who = Jids.of(address);
            Optional<byte[]> published = who.hasResource() ? Optional.empty() : data(who, handle);
            Optional<byte[]> found = published.isPresent() ? published : photo(who, handle);
            return found.<Outcome<byte[]>>map(Outcome::done)
                    .orElseGet(() -> Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such picture any more"));
        });
    }

    // ---- what we show

    /** The picture first, so that it is there when others hear of it (XEP-0084, section 3). Our own server tells us too. */
    @Override
    public CompletionStage<Outcome<Nothing>> choose(byte[] png) {
        return wire.perform(() -> {
            var metadata = StandardExtensionElement.builder("metadata", METADATA);
            String hash = sha1(png);
            if (png.length > 0) {
                publish(
                        hash,
                        StandardExtensionElement.builder("data", DATA)
                                .setText(Base64.getEncoder().encodeToString(png))
                                .build());
                metadata.addElement(StandardExtensionElement.builder("info", METADATA)
                        .addAttribute("id", hash)
                        .addAttribute("type", "image/png")
                        .addAttribute("bytes", "" + png.length)
                        .build());
            }
            publish(hash, metadata.build());
        });
    }

    private void publish(String item, StandardExtensionElement payload) throws Exception {
        var node = new PublishItem<>(payload.getNamespace(), new PayloadItem<>(item, payload));
        wire.<IQ>ask(PubSub.createPubsubPacket(wire.self(), IQ.Type.set, node));
    }

    // ---- reading what is fetched

    private Optional<byte[]> data(Jid who, String hash) throws Exception {
        ItemsExtension wanted = new ItemsExtension(ItemsElementType.items, DATA, List.of(new Item(hash)));
        PubSub question = PubSub.createPubsubPacket(who.asBareJid(), IQ.Type.get, wanted);
        try {
            PubSub answer = wire.ask(question);
            ItemsExtension items = answer.getExtension(PubSubElementType.ITEMS);
            if (items == null) return Optional.empty();
            for (NamedElement item : items.getItems()) {
                if (item instanceof PayloadItem<?> full
                        && full.getPayload() instanceof WholeElement(StandardExtensionElement data)) {
                    return bytes(data.getText()).filter(image -> hash.equals(sha1(image)));
                }
            }
            return Optional.empty();
        } catch (XMPPErrorException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> photo(Jid who, String hash) throws Exception {
        VCard question = new VCard();
        question.setType(IQ.Type.get);
        question.setTo(who);
        try {
            IQ answer = wire.ask(question);
            if (!(answer instanceof VCard card) || card.getAvatar() == null) return Optional.empty();
            return Optional.of(card.getAvatar()).filter(image -> hash.equals(sha1(image)));
        } catch (XMPPErrorException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(@Nullable String text) {
        if (text == null || text.length() > LONGEST_TEXT) return Optional.empty();
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text)).filter(image -> image.length <= Avatar.MAX_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sha1(byte[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(image));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
