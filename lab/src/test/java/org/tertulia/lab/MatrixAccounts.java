package org.tertulia.lab;

import java.util.List;
import java.util.Map;
import org.tertulia.contract.User;
import org.tertulia.model.Address;

/** Accounts at the lab's Synapse, made and changed without a client. */
public final class MatrixAccounts {

    private final Lab lab;

    public MatrixAccounts(Lab lab) {
        this.lab = lab;
    }

    static String unique(String name) {
        return LabSubject.unique(name);
    }

    User unregistered(String name) {
        return at(unique(name), lab.value("matrix.name"));
    }

    public User registered(String name) {
        User user = unregistered(name);
        MatrixWire.registers(lab, user);
        return user;
    }

    static User at(String name, String server) {
        return new User(name, new Address("matrix", "@" + name + ":" + server), "secret-of-" + name);
    }

    /** The server knows the old one by the rule that made it. */
    void changePassword(User user, String password) {
        User old = at(user.name(), lab.value("matrix.name"));
        try (MatrixWire wire = MatrixWire.signsIn(lab, old)) {
            wire.changesPassword(old, password);
        }
    }

    /** @param png a file */
    public void choosesPicture(User user, byte[] png) {
        try (MatrixWire wire = MatrixWire.signsIn(lab, user)) {
            String uri = wire.uploads(png, "image/png").path("content_uri").asText();
            var _ = wire.put("/profile/" + MatrixWire.part(wire.user()) + "/avatar_url", Map.of("avatar_url", uri));
            var _ = wire.post("/logout", Map.of());
        }
    }

    /** A chat of two that both are in and know as such. Returns the room. */
    public String chat(User one, User other, boolean encrypted) {
        try (MatrixWire asks = MatrixWire.signsIn(lab, one);
                MatrixWire accepts = MatrixWire.signsIn(lab, other)) {
            List<String> invited = List.of(accepts.user());
            Map<String, ?> how = Map.of(
                    "preset",
                    "trusted_private_chat",
                    "is_direct",
                    true,
                    "invite",
                    invited,
                    "initial_state",
                    encrypted ? List.of(MatrixEnd.ENCRYPTION) : List.of());
            String room = asks.post("/createRoom", how).path("room_id").asText();
            var _ = accepts.post("/join/" + MatrixWire.part(room), Map.of());
            for (MatrixWire each : List.of(asks, accepts)) {
                String with = each == asks ? accepts.user() : asks.user();
                var _ = each.put(
                        "/user/" + MatrixWire.part(each.user()) + "/account_data/m.direct",
                        Map.of(with, List.of(room)));
                var _ = each.post("/logout", Map.of());
            }
            return room;
        }
    }

    /** An encrypted room that everybody may enter, called as its alias. Returns its id. */
    public String room(User by, String localpart, String name) {
        try (MatrixWire wire = MatrixWire.signsIn(lab, by)) {
            Map<String, ?> how = Map.of(
                    "preset",
                    "public_chat",
                    "room_alias_name",
                    localpart,
                    "name",
                    name,
                    "initial_state",
                    List.of(MatrixEnd.ENCRYPTION));
            String room = wire.post("/createRoom", how).path("room_id").asText();
            var _ = wire.post("/logout", Map.of());
            return room;
        }
    }

    /** One asks to be the other's contact. */
    public void asks(User one, User whom) {
        try (MatrixWire wire = MatrixWire.signsIn(lab, one)) {
            List<String> invited = List.of(whom.address().value());
            var _ = wire.post(
                    "/createRoom", Map.of("preset", "trusted_private_chat", "is_direct", true, "invite", invited));
            var _ = wire.post("/logout", Map.of());
        }
    }
}
