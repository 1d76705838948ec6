package org.tertulia.swing.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Outcome;
import org.tertulia.swing.theme.Photo;

/** The pictures of those who are on the screen: read, or fetched, when they are asked for; decoded beside the event thread. */
public final class AvatarsModel implements ChangeEar {

    /** More than a screen shows; a picture takes some 120 KB. */
    static final int MOST = 300;

    private final CoreLink core;
    private final Signal signal = new Signal();
    private final Map<PeopleModel.Key, Slot> slots = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PeopleModel.Key, Slot> eldest) {
            return size() > MOST;
        }
    };

    public AvatarsModel(CoreLink core) {
        this.core = core;
        core.listen(this);
    }

    /** What is known of one picture. */
    private static final class Slot {
        @Nullable
        Photo photo;

        String handle = "";
        boolean asking;
        /** What is known may not be true any more. */
        boolean stale = true;
        /** The network would not give it; it may when it is connected again. */
        boolean refused;
    }

    /** Fires when a picture has come, changed or gone. */
    public Signal changes() {
        return signal;
    }

    /** The picture of an address, or {@code null} while there is none; asks for it then. */
    public @Nullable Photo of(AccountId account, Address address) {
        PeopleModel.Key key = new PeopleModel.Key(account, address);
        Slot slot = slots.computeIfAbsent(key, _ -> new Slot());
        if (slot.stale && !slot.asking) ask(key, slot);
        return slot.photo;
    }

    private void ask(PeopleModel.Key key, Slot slot) {
        slot.asking = true;
        slot.stale = false;
        AtomicReference<Optional<Photo>> decoded = new AtomicReference<>(Optional.empty());
        core.ask(
                new Query.AvatarOf(key.account(), key.address()),
                avatar -> decoded.set(decoded(avatar)),
                answer -> {
                    slot.asking = false;
                    answered(key, slot, answer.value(), decoded.get().orElse(null));
                },
                () -> slot.asking = false);
    }

    private static Optional<Photo> decoded(Avatar avatar) {
        return avatar.image().length == 0 ? Optional.empty() : Photo.of(avatar.image());
    }

    private void answered(PeopleModel.Key key, Slot slot, Avatar avatar, @Nullable Photo photo) {
        boolean other = !avatar.handle().equals(slot.handle);
        slot.handle = avatar.handle();
        if (avatar.missing()) fetch(key, slot, other);
        if (slot.photo == null && photo == null) return;
        // the one before stays until the new one is here
        if (!avatar.missing()) slot.photo = photo;
        signal.fire();
    }

    private void fetch(PeopleModel.Key key, Slot slot, boolean other) {
        if (slot.refused && !other) return;
        slot.refused = false;
        core.send(new Command.FetchAvatar(key.account(), key.address()), outcome -> {
            if (outcome instanceof Outcome.Failed<Outcome.Nothing>) slot.refused = true;
        });
    }

    @Override
    public void changed(long revision, Change change) {
        switch (change) {
            case Change.AvatarChanged(var account, var address) -> {
                Slot slot = slots.get(new PeopleModel.Key(account, address));
                if (slot != null) renew(new PeopleModel.Key(account, address), slot);
            }
            case Change.AccountChanged(Account account)
            when account.state() == Account.State.ONLINE -> tryAgain(account.id());
            default -> {}
        }
    }

    private void renew(PeopleModel.Key key, Slot slot) {
        slot.stale = true;
        if (!slot.asking) ask(key, slot);
    }

    private void tryAgain(AccountId account) {
        slots.forEach((key, slot) -> {
            if (!slot.refused || !key.account().equals(account)) return;
            slot.refused = false;
            slot.stale = true;
        });
    }

    @Override
    public void settled() {
        // each picture tells of itself
    }

    @Override
    public void reread() {
        slots.values().forEach(slot -> slot.stale = true);
        signal.fire();
    }

    public void close() {
        core.forget(this);
    }
}
