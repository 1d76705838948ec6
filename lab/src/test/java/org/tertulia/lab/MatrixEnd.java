package org.tertulia.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tertulia.contract.End;
import org.tertulia.contract.User;
import org.tertulia.lab.MatrixSync.View;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Subscription;

/**
 * A far end that is plain HTTP against the Matrix API: no library, and no encryption, unless it is given a voice that
 * encrypts. A contact is somebody in a chat that {@code m.direct} names; to ask is to invite into one, to accept is to
 * join.
 */
final class MatrixEnd implements End {

    private static final String BUSY = "org.matrix.msc3026.busy";
    /** The event that makes a room encrypted, for ever. */
    static final Map<String, ?> ENCRYPTION = Map.of(
            "type", "m.room.encryption", "state_key", "", "content", Map.of("algorithm", "m.megolm.v1.aes-sha2"));

    private final User user;
    private final MatrixWire wire;
    private final MatrixSync sync;
    private final MatrixVoice voice;
    /** How much of what was said has been looked at, by whom and where. */
    private final Map<String, Integer> seen = new HashMap<>();

    /** It has no keys on the server: nobody can encrypt for it. */
    MatrixEnd(Lab lab, User user) {
        this.user = user;
        wire = MatrixWire.signsIn(lab, user);
        sync = new MatrixSync(wire);
        voice = new PlainVoice(wire, sync);
    }

    /** @param voice of the same user; closed with us */
    MatrixEnd(Lab lab, User user, MatrixVoice voice) {
        this.user = user;
        wire = MatrixWire.signsIn(lab, user);
        sync = new MatrixSync(wire);
        this.voice = voice;
    }

    @Override
    public Address address() {
        return user.address();
    }

    @Override
    public String nick() {
        return user.name();
    }

    // ---- messages

    @Override
    public void says(End to, String text) {
        voice.says(chat(to).orElseGet(() -> opens(to)), text);
    }

    @Override
    public void saysIn(Address room, String text) {
        voice.says(room.value(), text);
    }

    @Override
    public String hears(End from) {
        int index = seen.merge(id(from), 1, Integer::sum) - 1;
        return voice.hears(room -> direct().getOrDefault(id(from), List.of()).contains(room), id(from), index);
    }

    @Override
    public void seesIn(Address room, End from, String text) {
        int index = seen.merge(room.value() + " " + id(from), 1, Integer::sum) - 1;
        String heard = voice.hears(room.value()::equals, id(from), index);
        if (!text.equals(heard)) throw new AssertionError("Expected " + text + ", and over HTTP came " + heard);
    }

    @Override
    public void types(End to) {
        String room = chat(to).orElseThrow();
        var _ = wire.put(at(room) + "/typing/" + MatrixWire.part(id(this)), Map.of("typing", true, "timeout", 20_000));
    }

    @Override
    public void seesTyping(End from) {
        some(id(from) + " typing", view -> chats(view, id(from)).stream().anyMatch(r -> r.hasSeenTyping(id(from))));
    }

    /** Tells that all that {@code from} has said so far has been read. */
    void reads(End from) {
        MatrixRoom room = sync.awaits(
                "something to read",
                view -> chats(view, id(from)).stream()
                        .filter(each -> !each.said().isEmpty())
                        .findFirst());
        String last = sync.sees(view -> room.said().getLast().event());
        var _ = wire.post(at(room.id()) + "/receipt/m.read/" + MatrixWire.part(last), Map.of());
    }

    /** They have read what we said. */
    void seesRead(End by, String text) {
        some(
                id(by) + " reading " + text,
                view -> chats(view, id(by)).stream()
                        .anyMatch(room -> room.said().stream()
                                .anyMatch(said -> said.text().equals(text) && room.readBy(id(by), said.event()))));
    }

    /** In the chats with them there are so many messages whose words the server cannot read, and no others. */
    void seesOnlyCiphertext(End with, int count) {
        some(
                count + " encrypted messages and nothing else",
                view -> chats(view, id(with)).stream()
                                .allMatch(room -> room.said().isEmpty())
                        && chats(view, id(with)).stream()
                                        .mapToInt(MatrixRoom::encrypted)
                                        .sum()
                                == count);
    }

    /** Says something, and gives it once more: encrypted with our key, and not sent. Only with a voice that encrypts. */
    String saysAndEncrypts(Address room, String text) {
        return ((NioVoice) voice).saysAndEncrypts(room.value(), text);
    }

    /** The sessions whose keys it was given by somebody, as often as it was. Only with a voice that encrypts. */
    List<String> keysGivenBy(End other) {
        return ((NioVoice) voice).keysGivenBy(id(other));
    }

    /** Sends what somebody else has encrypted as its own. @param content of an m.room.encrypted */
    void passesOffAsItsOwn(Address room, String content) {
        var _ = wire.putText(at(room.value()) + "/send/m.room.encrypted/passed-off", content);
    }

    /** Matrix has no such thing; the kit knows, and does not ask. */
    @Override
    public void seesDelivered(End to, String text) {
        throw new UnsupportedOperationException();
    }

    // ---- people

    @Override
    public void asksForContact(End who) {
        var _ = opens(who);
    }

    private String opens(End to) {
        String room = makes(Map.of("preset", "trusted_private_chat", "is_direct", true, "invite", List.of(id(to))));
        keeps(id(to), room);
        return room;
    }

    private String makes(Map<String, ?> what) {
        Map<String, Object> how = new HashMap<>(what);
        if (voice.encrypts()) how.put("initial_state", List.of(ENCRYPTION));
        String room = wire.post("/createRoom", how).path("room_id").asText();
        awaitsBeingIn(room);
        return room;
    }

    @Override
    public void seesRequestOf(End who) {
        some("a request of " + id(who), view -> request(view, who).isPresent());
    }

    private static Optional<String> request(View view, End who) {
        return view.rooms().stream()
                .filter(room -> room.invitesUs(id(who), true))
                .map(MatrixRoom::id)
                .findFirst();
    }

    @Override
    public void accepts(End who) {
        String room = sync.sees(view -> request(view, who)).orElseThrow();
        joins(new Address("matrix", room));
        keeps(id(who), room);
    }

    @Override
    public void denies(End who) {
        leaves(new Address("matrix", sync.sees(view -> request(view, who)).orElseThrow()));
    }

    @Override
    public void removes(End who) {
        List<String> joined = sync.sees(view -> chats(view, id(who)).stream()
                .filter(MatrixRoom::joined)
                .map(MatrixRoom::id)
                .toList());
        for (String room : joined) leaves(new Address("matrix", room));
        Map<String, List<String>> direct = direct();
        direct.remove(id(who));
        keeps(direct);
    }

    /** Names a room in {@code m.direct}, and waits until the server has told that it is so. */
    private void keeps(String who, String room) {
        Map<String, List<String>> direct = direct();
        Set<String> rooms = new LinkedHashSet<>(List.of(room));
        rooms.addAll(direct.getOrDefault(who, List.of()));
        direct.put(who, List.copyOf(rooms));
        keeps(direct);
    }

    private void keeps(Map<String, List<String>> direct) {
        var _ = wire.put("/user/" + MatrixWire.part(id(this)) + "/account_data/m.direct", direct);
        some("m.direct " + direct, view -> direct(view).equals(direct));
    }

    private Map<String, List<String>> direct() {
        return sync.sees(MatrixEnd::direct);
    }

    private static Map<String, List<String>> direct(View view) {
        Map<String, List<String>> all = new HashMap<>();
        for (var each : view.direct().properties()) {
            List<String> rooms = new ArrayList<>();
            each.getValue().forEach(room -> rooms.add(room.asText()));
            all.put(each.getKey(), rooms);
        }
        return all;
    }

    private static List<MatrixRoom> chats(View view, String with) {
        return direct(view).getOrDefault(with, List.of()).stream()
                .flatMap(room -> view.room(room).stream())
                .toList();
    }

    /** Where we write to somebody: where they are, or else where they are asked to be. */
    private Optional<String> chat(End with) {
        return sync.sees(view -> chats(view, id(with)).stream()
                .filter(room -> contact(room, id(with)) != Subscription.NONE)
                .max(Comparator.comparing(room -> contact(room, id(with))))
                .map(MatrixRoom::id));
    }

    @Override
    public void seesContact(End who, Subscription subscription) {
        some(
                "contact " + id(who) + " " + subscription,
                view -> contact(view, id(who)).filter(subscription::equals).isPresent());
    }

    @Override
    public void seesNoContact(End who) {
        some("no contact " + id(who), view -> contact(view, id(who)).isEmpty());
    }

    /** The best of the chats with them. */
    private static Optional<Subscription> contact(View view, String who) {
        return chats(view, who).stream()
                .filter(MatrixRoom::joined)
                .map(room -> contact(room, who))
                .max(Comparator.naturalOrder());
    }

    private static Subscription contact(MatrixRoom room, String who) {
        if (!room.joined()) return Subscription.NONE;
        return switch (room.membership(who)) {
            case "join" -> Subscription.BOTH;
            case "invite" -> Subscription.ASKED;
            default -> Subscription.NONE;
        };
    }

    @Override
    public void shows(Availability availability, String status) {
        sync.shows(availability == Availability.AWAY ? "unavailable" : "online");
        presence(word(availability), status);
    }

    @Override
    public void goesOffline() {
        // a question that was under way with the old word may be dealt with behind the new one
        sync.shows("offline");
        presence("offline", "");
        some(
                "us offline",
                view -> view.presence(id(this)).path("presence").asText().equals("offline"));
        sync.close();
        presence("offline", "");
    }

    private void presence(String word, String status) {
        String path = "/presence/" + MatrixWire.part(id(this)) + "/status";
        var _ = wire.put(path, Map.of("presence", word, "status_msg", status));
    }

    private static String word(Availability availability) {
        return switch (availability) {
            case ONLINE -> "online";
            case AWAY -> "unavailable";
            case DO_NOT_DISTURB -> BUSY;
            default -> throw new IllegalArgumentException("Matrix has no " + availability);
        };
    }

    @Override
    public void seesPresence(End who, Availability availability, String status) {
        String wanted = availability == Availability.OFFLINE ? "offline" : word(availability);
        some(id(who) + " " + wanted + " " + status, view -> {
            JsonNode now = view.presence(id(who));
            return now.path("presence").asText().equals(wanted)
                    && now.path("status_msg").asText().equals(status);
        });
    }

    // ---- rooms

    @Override
    public Address creates(String typed) {
        Map<String, String> how = Map.of("preset", "public_chat", "room_alias_name", typed, "name", typed);
        return new Address("matrix", makes(how));
    }

    @Override
    public void joins(Address room) {
        var _ = wire.post("/join/" + MatrixWire.part(room.value()), Map.of());
        awaitsBeingIn(room.value());
    }

    private void awaitsBeingIn(String room) {
        someIn(room, "us in " + room, MatrixRoom::joined);
    }

    @Override
    public void leaves(Address room) {
        var _ = wire.post(at(room.value()) + "/leave", Map.of());
        some("out of " + room, view -> view.room(room.value()).stream().noneMatch(MatrixRoom::joined));
    }

    @Override
    public void seesMember(Address room, End who) {
        someIn(room.value(), id(who) + " in " + room, r -> r.membership(id(who)).equals("join"));
    }

    @Override
    public void seesNoMember(Address room, End who) {
        someIn(
                room.value(),
                id(who) + " not in " + room,
                r -> !r.membership(id(who)).equals("join"));
    }

    @Override
    public void invites(Address room, End who) {
        var _ = wire.post(at(room.value()) + "/invite", Map.of("user_id", id(who)));
    }

    @Override
    public void seesInvitation(Address room, End from) {
        someIn(room.value(), "an invitation to " + room, r -> r.invitesUs(id(from), false));
    }

    @Override
    public void setsTopic(Address room, String topic) {
        var _ = wire.put(at(room.value()) + "/state/m.room.topic", Map.of("topic", topic));
    }

    @Override
    public void seesTopic(Address room, String topic) {
        someIn(room.value(), "topic " + topic, r -> r.topic().equals(topic));
    }

    @Override
    public void kicks(Address room, End who) {
        var _ = wire.post(at(room.value()) + "/kick", Map.of("user_id", id(who), "reason", "Enough"));
    }

    @Override
    public void seesItselfOut(Address room) {
        someIn(room.value(), "thrown out of " + room, MatrixRoom::threwUsOut);
    }

    private void someIn(String room, String what, Predicate<MatrixRoom> wanted) {
        some(what, view -> view.room(room).filter(wanted).isPresent());
    }

    private void some(String what, Predicate<View> wanted) {
        var _ = sync.awaits(what, view -> Optional.of(true).filter(yes -> wanted.test(view)));
    }

    private static String at(String room) {
        return "/rooms/" + MatrixWire.part(room);
    }

    private static String id(End of) {
        return of.address().value();
    }

    @Override
    public void close() {
        voice.close();
        sync.close();
        wire.close();
    }
}
