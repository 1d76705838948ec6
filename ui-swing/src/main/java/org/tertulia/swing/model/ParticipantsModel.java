package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Participant;

/** Who is in one room, those with most say first. */
public final class ParticipantsModel extends Synced<List<Participant>> {

    private static final Comparator<Participant> ORDER = Comparator.comparing(Participant::role)
            .reversed()
            .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Participant::address);

    private final ConversationId room;
    private final Map<Address, Participant> participants = new HashMap<>();
    private List<Participant> sorted = List.of();

    public ParticipantsModel(CoreLink core, ConversationId room) {
        super(core, new Query.Participants(room));
        this.room = room;
        start();
    }

    public List<Participant> all() {
        return sorted;
    }

    /** What the others are called, those first who have spoken last. */
    public List<String> othersBy(List<String> speakers) {
        Set<String> there = sorted.stream()
                .filter(who -> !who.self())
                .map(Participant::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> names =
                new ArrayList<>(speakers.stream().filter(there::contains).toList());
        names.forEach(there::remove);
        names.addAll(there);
        return names;
    }

    /** Us, while we are in the room. */
    public @Nullable Participant self() {
        return sorted.stream().filter(Participant::self).findFirst().orElse(null);
    }

    @Override
    void replace(List<Participant> value) {
        participants.clear();
        value.forEach(participant -> participants.put(participant.address(), participant));
    }

    @Override
    boolean apply(Change change) {
        switch (change) {
            case Change.ParticipantsLoaded(ConversationId id, List<Participant> all)
            when id.equals(room) -> replace(all);
            case Change.ParticipantChanged(ConversationId id, Participant one)
            when id.equals(room) -> participants.put(one.address(), one);
            case Change.ParticipantLeft(ConversationId id, Address who)
            when id.equals(room) -> participants.remove(who);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void tidy() {
        sorted = participants.values().stream().sorted(ORDER).toList();
    }
}
