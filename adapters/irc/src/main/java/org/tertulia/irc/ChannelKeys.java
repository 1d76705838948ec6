package org.tertulia.irc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.Seal;

/**
 * What opens channels of mode +k, by their folded names: kept sealed, so that those channels are entered again at the next start
 * too. Where the keyring has nothing to seal with, only as long as the app runs. Safe for any thread.
 */
final class ChannelKeys {

    private static final System.Logger LOG = System.getLogger(ChannelKeys.class.getName());

    private static final String PREFIX = "channel-key.";
    private static final int MOST = 200;
    private static final int LONGEST = 100;

    private final AdapterContext context;
    private final @Nullable Seal seal;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** Reads what was kept: may block briefly. */
    ChannelKeys(AdapterContext context) {
        this.context = context;
        this.seal = context.secret(AccountSettings.STATE_KEY).map(Seal::new).orElse(null);
        if (seal != null) context.state().scan(PREFIX).forEach((entry, value) -> read(seal, entry, value));
    }

    private void read(Seal seal, String entry, byte[] value) {
        try {
            keys.put(entry.substring(PREFIX.length()), new String(seal.open(entry, value), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the key of a channel cannot be read any more; it must be typed again");
        }
    }

    @Nullable
    String of(String channel) {
        return keys.get(channel);
    }

    void put(String channel, String key) {
        boolean legal = key.length() <= LONGEST && key.chars().noneMatch(c -> c <= ' ' || c == ',' || c == 127);
        if (!legal || key.isEmpty() || key.startsWith(":")) return;
        if (!keys.containsKey(channel) && keys.size() >= MOST) return;
        if (key.equals(keys.put(channel, key)) || seal == null) return;
        String entry = PREFIX + channel;
        write(new Write(entry, seal.seal(entry, key.getBytes(StandardCharsets.UTF_8))));
    }

    void remove(String channel) {
        if (keys.remove(channel) != null && seal != null) write(new Write(PREFIX + channel, null));
    }

    private void write(Write write) {
        var _ = context.sink().accept(new EventBatch(List.of(), List.of(write))).exceptionally(closed -> null);
    }
}
