package org.tertulia.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.model.Prompt;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkEvent.Connected;
import org.tertulia.network.Session;
import org.tertulia.store.AccountRow;
import org.tertulia.store.Store;

/** Our accounts, and what the person wants of them. On the core's thread only. */
final class Accounts {

    private final Store store;
    private final RandomGenerator random;
    private final OwnPresence own;
    private final Prompts prompts;
    private final Connector connector;
    private final Map<AccountId, AccountLife> lives = new TreeMap<>();

    Accounts(Store store, RandomGenerator random, OwnPresence own, Prompts prompts, Connector connector) {
        this.store = store;
        this.random = random;
        this.own = own;
        this.prompts = prompts;
        this.connector = connector;
    }

    /**
     * @param connecting whether to connect them, or to leave that to whoever asks
     * @return accounts whose making a crash has interrupted: what they have in the keyring can go
     */
    List<AccountId> start(Turn turn, boolean connecting) {
        List<AccountId> halves = new ArrayList<>();
        own.load();
        for (AccountRow row : store.accounts().all()) {
            if (AccountKeys.pending(row.settings())) {
                store.accounts().remove(row.id());
                halves.add(row.id());
            } else if (connecting) {
                live(turn, row);
            } else {
                rest(turn, row);
            }
        }
        return halves;
    }

    boolean exists(String network, Address address) {
        return lives.values().stream().anyMatch(life -> life.network.equals(network) && life.address.equals(address));
    }

    /** It is stored, and from now on it lives. */
    void live(Turn turn, AccountRow row) {
        connector.connect(turn, rest(turn, row));
    }

    private AccountLife rest(Turn turn, AccountRow row) {
        AccountLife life = new AccountLife(row, new Backoff(random));
        lives.put(row.id(), life);
        connector.announce(turn, life);
        return life;
    }

    /** Its settings are these from now on; its session ends and another begins with them. */
    void renew(Turn turn, AccountId account, Map<String, String> settings) {
        AccountLife life = lives.get(account);
        if (life == null) return;
        store.accounts().replaceSettings(account, settings);
        life.settings.clear();
        life.settings.putAll(settings);
        life.backoff.reset();
        prompts.closeAll(turn, account);
        connector.takeOffline(turn, life, null);
        connector.connect(turn, life);
    }

    // ---- from the network

    void connected(Turn turn, AccountId account, Connected event) {
        AccountLife life = lives.get(account);
        if (life != null) connector.connected(turn, life, event);
    }

    void disconnected(Turn turn, AccountId account, Failure failure) {
        AccountLife life = lives.get(account);
        if (life != null) connector.disconnected(turn, life, failure);
    }

    // ---- from the person

    Outcome<Nothing> setEnabled(Turn turn, AccountId account, boolean enabled) {
        AccountLife life = lives.get(account);
        if (life == null) return unknown();
        life.enabled = enabled;
        store.accounts().setEnabled(account, enabled);
        if (enabled) {
            connector.announce(turn, life);
            connector.connect(turn, life);
        } else {
            prompts.closeAll(turn, account);
            connector.takeOffline(turn, life, null);
        }
        return Outcome.ok();
    }

    Outcome<Nothing> reconnect(Turn turn, AccountId account) {
        AccountLife life = lives.get(account);
        if (life == null) return unknown();
        if (!life.enabled) return Outcome.failed(Failure.Kind.NOT_PERMITTED, "The account is switched off.");
        if (!own.wanted()) return Outcome.failed(Failure.Kind.NOT_PERMITTED, "You have chosen to be offline.");
        life.backoff.reset();
        connector.connect(turn, life);
        return Outcome.ok();
    }

    Outcome<Nothing> setPresence(Turn turn, Presence presence) {
        boolean before = own.wanted();
        own.set(presence);
        for (AccountLife life : lives.values()) {
            SessionSlot slot = life.slot;
            if (!own.wanted()) connector.takeOffline(turn, life, null);
            else connector.announce(turn, life);
            if (own.wanted() && !before) connector.connect(turn, life);
            else if (own.wanted() && slot != null && life.state == Account.State.ONLINE) {
                Welcome.publish(slot.session(), own.now());
            }
        }
        return Outcome.ok();
    }

    Outcome<Nothing> answer(Turn turn, Prompt prompt, String option) {
        AccountLife life = lives.get(prompt.account());
        if (life == null) return unknown();
        if (prompt.kind().equals(Prompt.CERTIFICATE) && option.equals("trust")) {
            trust(turn, life, prompt.facts().getOrDefault(CertificateFacts.FINGERPRINT, ""));
        } else if (prompt.kind().equals(Prompt.KEYRING) && option.equals("retry")) {
            connector.connect(turn, life);
        }
        return Outcome.ok();
    }

    /** The keyring is open: whoever waited for it tries again. */
    void unlocked(Turn turn) {
        for (AccountLife life : lives.values()) {
            prompts.close(turn, life.id, Prompt.KEYRING);
            Failure failure = life.failure;
            if (failure != null && failure.kind() == Failure.Kind.KEYRING) connector.connect(turn, life);
        }
    }

    /** Its session ends; what is stored stays for the caller to remove. @return what it was */
    @Nullable
    AccountRow remove(Turn turn, AccountId account) {
        AccountLife life = lives.remove(account);
        if (life == null) return null;
        prompts.closeAll(turn, account);
        connector.takeOffline(turn, life, null);
        return life.row();
    }

    /** The session to ask something of, if there is one. */
    Outcome<Session> online(AccountId account) {
        AccountLife life = lives.get(account);
        if (life == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.");
        SessionSlot slot = life.slot;
        if (slot == null || life.state != Account.State.ONLINE) {
            return Outcome.failed(Failure.Kind.DISCONNECTED, "The account is not connected.");
        }
        return Outcome.done(slot.session());
    }

    @Nullable
    SessionSlot slot(AccountId account) {
        AccountLife life = lives.get(account);
        return life == null ? null : life.slot;
    }

    @Nullable
    AccountRow row(AccountId account) {
        AccountLife life = lives.get(account);
        return life == null ? null : life.row();
    }

    List<AccountLife> all() {
        return List.copyOf(lives.values());
    }

    /** All sessions end. @return what to wait for */
    List<CompletableFuture<?>> stop(Turn turn) {
        List<CompletableFuture<?>> closing = new ArrayList<>();
        for (AccountLife life : lives.values()) {
            connector.takeOffline(turn, life, null);
            closing.add(life.closed);
        }
        return closing;
    }

    /** Every connected account shows why nothing comes in, until the next announcement. */
    void troubled(Turn turn, Failure failure) {
        for (AccountLife life : lives.values()) {
            if (life.state == Account.State.ONLINE) connector.announce(turn, life, failure);
        }
    }

    void announceAll(Turn turn) {
        lives.values().forEach(life -> connector.announce(turn, life));
    }

    private void trust(Turn turn, AccountLife life, String fingerprint) {
        life.settings.put(AccountSettings.PIN, fingerprint);
        store.accounts().putSetting(life.id, AccountSettings.PIN, fingerprint);
        connector.connect(turn, life);
    }

    private static <R> Outcome<R> unknown() {
        return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.");
    }
}
