package org.tertulia.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

/** What the encrypted file holds, as bytes: a count, then account, name and value of each. */
final class SecretsVault {

    /** Far above what any person's accounts need; what claims more is damaged. */
    static final int MAX_ENTRIES = 10_000;

    static final int MAX_VALUE = 1 << 20;

    record Key(AccountId account, String name) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : name.compareTo(other.name);
        }
    }

    private SecretsVault() {}

    static byte[] write(Map<Key, Secret> secrets) throws IOException {
        if (secrets.size() > MAX_ENTRIES) throw new IOException("too many secrets");
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(secrets.size());
        for (var entry : secrets.entrySet()) {
            byte[] value = entry.getValue().reveal().getBytes(StandardCharsets.UTF_8);
            if (value.length > MAX_VALUE) throw new IOException("a secret is too long");
            out.writeLong(entry.getKey().account().value());
            out.writeUTF(entry.getKey().name());
            out.writeInt(value.length);
            out.write(value);
        }
        return bytes.toByteArray();
    }

    static Map<Key, Secret> read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        int count = bounded(in.readInt(), MAX_ENTRIES);
        var secrets = new TreeMap<Key, Secret>();
        for (int i = 0; i < count; i++) {
            var key = new Key(new AccountId(in.readLong()), in.readUTF());
            byte[] value = new byte[bounded(in.readInt(), Math.min(MAX_VALUE, in.available()))];
            in.readFully(value);
            secrets.put(key, Secret.of(new String(value, StandardCharsets.UTF_8)));
        }
        if (in.available() > 0) throw new IOException("bytes are left over");
        return secrets;
    }

    private static int bounded(int length, int most) throws IOException {
        if (length < 0 || length > most) throw new IOException("a length is out of bounds");
        return length;
    }
}
