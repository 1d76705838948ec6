package org.tertulia.matrix.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Secret;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;

/**
 * What this device must keep to read encrypted messages: in the lent state, values encrypted (AES-256-GCM) with a key that
 * rests in the keyring, so that the profile alone opens nothing. Belongs to one device: another device of the same account
 * begins with an empty one. Safe for any thread; reads may block briefly.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LentState state;
    private final EventSink sink;
    private final String root;
    private final SecretKey key;

    public Vault(LentState state, EventSink sink, Secret key, String device) {
        this.state = state;
        this.sink = sink;
        byte[] bytes = Base64.getDecoder().decode(key.reveal());
        if (bytes.length != KEY_BYTES) throw new IllegalArgumentException("the key of the account's state is damaged");
        this.key = new SecretKeySpec(bytes, "AES");
        this.root = "olm/" + fingerprint(bytes, device) + "/";
    }

    /** A key for a new account. */
    public static Secret newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(Base64.getEncoder().encodeToString(bytes));
    }

    /** What was written under another key or by another device is never mistaken for ours. */
    private static String fingerprint(byte[] key, String device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(device.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<byte[]> get(String name) {
        return state.get(root + name).map(value -> open(root + name, value));
    }

    /** All whose name starts with {@code prefix}, by name. */
    public SortedMap<String, byte[]> scan(String prefix) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        state.scan(root + prefix).forEach((name, value) -> all.put(name.substring(root.length()), open(name, value)));
        return all;
    }

    /** One change; a {@code null} value removes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Change(String name, byte @Nullable [] value) {}

    /** Hands the changes in, all or none. Done when they are durable; may block while the core has no seat. */
    public CompletionStage<Void> write(List<Change> changes) {
        List<EventBatch.Write> writes = new ArrayList<>();
        for (Change change : changes) {
            String name = root + change.name();
            byte[] value = change.value();
            writes.add(new EventBatch.Write(name, value == null ? null : seal(name, value)));
        }
        return sink.accept(new EventBatch(List.of(), writes));
    }

    /** Entries of devices that we are no more. */
    public List<EventBatch.Write> leftovers() {
        List<EventBatch.Write> gone = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : state.scan("olm/").entrySet()) {
            if (!entry.getKey().startsWith(root)) gone.add(new EventBatch.Write(entry.getKey(), null));
        }
        return gone;
    }

    private byte[] seal(String name, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, name, nonce);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
            sealed.put(nonce).put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] open(String name, byte[] sealed) {
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("an entry of the device's keys is damaged", e);
        }
    }

    /** The name is authenticated as well: no entry can be put in the place of another. */
    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
